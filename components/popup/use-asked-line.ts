import { useEffect, useState } from "preact/hooks";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { EstimatePorts } from "../shared/estimate-ports.ts";
import { withNote } from "./spend-lines.ts";

const ASKING = "Fettle is looking up what it is made of.";
const REFUSED =
  "Fettle could not look up what it is made of. Close this and open it again; if that does not help, reload the table in Clay.";

/**
 * A line whose parts only the worker knows, as a scenario of the table: they are asked for when it is opened, and again with each new
 * line. Until an answer comes the last one stays.
 * @param scenario null for a line that says it itself.
 */
export function useAskedLine(
  line: EstimateLine,
  scenario: string | null,
  getScenario: EstimatePorts["getScenario"] | undefined,
): { line: EstimateLine; onOpen: () => void } {
  const [timesOpened, setTimesOpened] = useState(0);
  const [answer, setAnswer] = useState<EstimateLine | "asking" | "refused">("asking");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line and a new click ask again.
  useEffect(() => {
    if (timesOpened === 0 || scenario === null || getScenario === undefined) return;
    let isCurrent = true;
    void getScenario(scenario)
      .catch(() => getScenario(scenario))
      .catch(() => null)
      .then((estimate) => isCurrent && setAnswer(estimate?.breakdown ?? "refused"));
    return () => {
      isCurrent = false;
    };
  }, [timesOpened, line, scenario]);
  const onOpen = () => setTimesOpened((times) => times + 1);
  if (scenario === null || getScenario === undefined) return { line, onOpen };
  return { line: typeof answer === "string" ? withNote(line, answer === "asking" ? ASKING : REFUSED) : answer, onOpen };
}

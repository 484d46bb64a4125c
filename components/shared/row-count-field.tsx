import { useState } from "preact/hooks";
import { type CountedScenario, scenarioId } from "../../utils/model/scenario.ts";
import { countedScenario } from "./counted-scenarios.ts";

interface RowCountFieldProps {
  scenario: CountedScenario;
  onChoose: (id: string) => void;
}

/** How many rows a scenario is about, for the user to choose. What is no such number is refused in a sentence and changes nothing. */
export function RowCountField({ scenario, onChoose }: RowCountFieldProps) {
  const [entry, setEntry] = useState(String(scenario.rows));
  const [isRefused, setRefused] = useState(false);
  const choose = () => {
    const rows = Number(entry.replace(/[\s,]/g, ""));
    const id = scenarioId({ ...scenario, rows });
    const isCounted = countedScenario(id) !== null;
    setRefused(!isCounted);
    if (isCounted) onChoose(id);
  };
  return (
    <>
      <input
        class="row-count"
        inputMode="numeric"
        autocomplete="off"
        title="Number of rows"
        aria-label="Number of rows"
        aria-invalid={isRefused}
        value={entry}
        onInput={(event) => setEntry(event.currentTarget.value)}
        onChange={choose}
      />
      {isRefused ? (
        <p class="row-count-problem" role="alert">
          Enter a whole number of rows, from 1 to 10,000,000.
        </p>
      ) : null}
    </>
  );
}

import { useEffect, useState } from "preact/hooks";
import type { EstimateReport, TableReport } from "../../utils/model/report.ts";
import { useEstimatePorts } from "./estimate-ports.ts";

/** `asking` while the answer is on its way, `refused` when none came. */
export type ScenarioAnswer = EstimateReport | "asking" | "refused";

/**
 * What a scenario of the table comes to, part by part; asked anew with every report. The report's own scenario needs no question. While a
 * new answer is on its way the last one about the same scenario stays.
 */
export function useScenario(report: TableReport, id: string | null): ScenarioAnswer {
  const ports = useEstimatePorts();
  const isOwn = id === null || id === report.estimate.scenario;
  const [answer, setAnswer] = useState<{ about: string; estimate: EstimateReport | "refused" } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report asks again.
  useEffect(() => {
    if (isOwn || ports === null) return;
    let isCurrent = true;
    void ports
      .getScenario(id)
      .catch(() => ports.getScenario(id))
      .catch(() => null)
      .then((estimate) => isCurrent && setAnswer({ about: `${report.id} ${id}`, estimate: estimate ?? "refused" }));
    return () => {
      isCurrent = false;
    };
  }, [report, id, ports]);
  if (isOwn) return report.estimate;
  return answer?.about === `${report.id} ${id}` ? answer.estimate : "asking";
}

import type { TableReport } from "../../utils/model/report.ts";
import type { Accuracy } from "../../utils/model/run-forecast.ts";
import { accuracySentence } from "./accuracy-sentence.ts";

interface AccuracyLineProps {
  accuracy: Accuracy | null;
  era: TableReport["era"];
}

/** How well the estimates of one workspace did. Nothing while no run was compared with its bill. */
export function AccuracyLine({ accuracy, era }: AccuracyLineProps) {
  return accuracy === null ? null : (
    <p class="section small soft" data-fettle="accuracy">
      {accuracySentence(accuracy, era)}
    </p>
  );
}

import type { ReadyView } from "../shared/surface-view.ts";
import { accuracySentence } from "./accuracy-sentence.ts";

/** How well the estimates of this workspace did. Nothing while no run was compared with its bill. */
export function AccuracyLine({ view: { accuracy, report } }: { view: ReadyView }) {
  return accuracy === null ? null : (
    <p class="section small soft" data-fettle="accuracy">
      {accuracySentence(accuracy, report.era)}
    </p>
  );
}

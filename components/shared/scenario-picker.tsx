import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { ChevronIcon } from "./icons.tsx";

interface ScenarioPickerProps {
  scenarios: readonly ScenarioTotal[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which run the totals are about: those of the whole table, and under them what an edit of each column starts. */
export function ScenarioPicker({ scenarios, chosen, onChoose }: ScenarioPickerProps) {
  const edits = scenarios.filter(({ columnId }) => columnId !== null);
  return (
    <span class="scenario-picker">
      <select aria-label="Which run" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {scenarios.filter(({ columnId }) => columnId === null).map(option)}
        {edits.length === 0 ? null : <optgroup label="If you change a column">{edits.map(option)}</optgroup>}
      </select>
      <ChevronIcon />
    </span>
  );
}

function option({ id, label }: ScenarioTotal) {
  return (
    <option key={id} value={id}>
      {label}
    </option>
  );
}

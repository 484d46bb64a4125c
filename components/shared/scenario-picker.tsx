import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { ChevronIcon } from "./icons.tsx";

interface ScenarioPickerProps {
  scenarios: readonly ScenarioTotal[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which run the totals are about. What an edit of a column costs stands with the column. */
export function ScenarioPicker({ scenarios, chosen, onChoose }: ScenarioPickerProps) {
  return (
    <span class="scenario-picker">
      <select aria-label="Which run" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {scenarios.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </span>
  );
}

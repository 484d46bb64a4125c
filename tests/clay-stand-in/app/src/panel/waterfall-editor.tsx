import type { Field } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import type { Waterfall } from "../data/waterfalls.ts";
import { CostChip } from "./cost-chip.tsx";
import { Section } from "./section.tsx";

/** The steps of a waterfall in their order, each with its validation and prices. The editor's markup is a guess (clay-dom.md section 12). */
export function WaterfallEditor({ waterfall }: { waterfall: Waterfall }) {
  return (
    <Section title={`${waterfall.name} waterfall`} aside={`${waterfall.steps.length} steps`} isOpenAtFirst>
      <ol aria-label="Steps" className="rows">
        {waterfall.steps.map(({ field, validation }) => (
          <li key={field.id}>
            <Step field={field} />
            {validation !== null && <Step field={validation} label="Validate with " />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Step({ field, label = "" }: { field: Field; label?: string }) {
  const { show } = useTablePage();
  const provider = field.actionDefinition?.package?.displayName ?? field.typeSettings.actionKey;
  return (
    <div className="setting-row">
      <button type="button" className="link" onClick={() => show({ kind: "column", fieldId: field.id })}>
        {label}
        {field.name}
      </button>
      <span className="quiet">{provider}</span>
      <span className="spring" />
      <CostChip field={field} settings={field.typeSettings} />
    </div>
  );
}

import { useState } from "react";
import type { Field } from "../../../server/wire.ts";
import { type RowsToRun, useTablePage } from "../data/table-context.ts";
import { useRunChoices } from "../data/use-run-choices.ts";
import { waterfallOf } from "../data/waterfalls.ts";
import { AccountSection } from "./account-section.tsx";
import { withIds, withNames } from "./column-names.ts";
import { ConfigureSection } from "./configure-section.tsx";
import { CostChip } from "./cost-chip.tsx";
import { EditorBox } from "./editor-box.tsx";
import { FunctionLink } from "./function-link.tsx";
import { RunSettings } from "./run-settings.tsx";
import { SaveMenu } from "./save-menu.tsx";
import { WaterfallEditor } from "./waterfall-editor.tsx";

/** Settings of one column. Nothing is sent until Save; then `typeSettings` goes out whole, as Clay replaces it. */
export function ColumnPanel({ field, isNew = false }: { field: Field; isNew?: boolean }) {
  const { table, saveField, addField, run, show, refusal } = useTablePage();
  const [settings, setSettings] = useState(field.typeSettings);
  const { top } = useRunChoices([]);
  const waterfall = waterfallOf(table, field.id);
  const save = async (rows: RowsToRun) => {
    const added = isNew ? await addField({ name: field.name, type: field.type, typeSettings: settings }) : null;
    if (!isNew && !(await saveField(field, { typeSettings: settings }))) return;
    show(null);
    if (rows !== "none") run({ ...top(rows), fieldIds: [added?.id ?? field.id] });
  };
  const parts = { field, settings, onChange: setSettings };
  return (
    <>
      <header className="panel-head">
        <h2 className="panel-title">{field.name}</h2>
        <button type="button" aria-label="Rename">
          ✎
        </button>
        <span className="spring" />
        <button type="button" aria-label="Close" onClick={() => show(null)}>
          ⇥
        </button>
      </header>
      <div className="panel-body">
        {field.type === "action" && (
          <>
            <ActionBlock field={field} />
            <AccountSection {...parts} />
            <ConfigureSection {...parts} />
            <RunSettings {...parts} />
          </>
        )}
        {waterfall !== null && <WaterfallEditor waterfall={waterfall} />}
        {field.type === "formula" && waterfall === null && (
          <div className="panel-section section-body">
            <span className="quiet">Formula</span>
            <EditorBox
              label="Formula"
              isCode
              value={withNames(settings.formulaText ?? "", table.fields)}
              onChange={(text) => setSettings({ ...settings, formulaText: withIds(text, table.fields) })}
            />
          </div>
        )}
        {refusal !== null && (
          <p role="alert" className="failed">
            {refusal}
          </p>
        )}
      </div>
      <footer className="panel-foot">
        <button type="button" className="plain-button">
          Edit columns
        </button>
        <span className="spring" />
        <CostChip field={field} settings={settings} />
        <SaveMenu field={field} settings={settings} onSave={save} />
      </footer>
    </>
  );
}

function ActionBlock({ field }: { field: Field }) {
  const { actionDefinition: definition, typeSettings } = field;
  return (
    <section className="panel-section section-body">
      <span className="quiet">Action</span>
      <strong>
        {definition?.package?.displayName ?? "Provider"} › {definition?.displayName ?? typeSettings.actionKey}
      </strong>
      {definition?.description !== undefined && <p>{definition.description}</p>}
      {typeSettings.actionKey === "execute-subroutine" && <FunctionLink settings={typeSettings} />}
    </section>
  );
}

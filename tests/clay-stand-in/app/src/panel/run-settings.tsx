import { useState } from "react";
import type { Field, TypeSettings } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { compile, referencedFields, withIds, withNames } from "./column-names.ts";
import { EditorBox } from "./editor-box.tsx";
import { Section } from "./section.tsx";

interface Props {
  field: Field;
  settings: TypeSettings;
  onChange: (settings: TypeSettings) => void;
}

/** "Run settings": the order of its parts is Clay's (clay-dom.md section 13). */
export function RunSettings({ field, settings, onChange }: Props) {
  const isAutoRunOn = settings.runAsButton !== true;
  return (
    <Section title="Run settings">
      <div className="setting-row">
        <span>Auto-run</span>
        <button
          type="button"
          role="switch"
          aria-checked={isAutoRunOn}
          aria-label="Auto-run"
          data-state={isAutoRunOn ? "checked" : "unchecked"}
          className="switch"
          onClick={() => onChange({ ...settings, runAsButton: isAutoRunOn })}
        >
          <span className="switch-thumb" />
        </button>
      </div>
      <RunCondition field={field} settings={settings} onChange={onChange} />
      <fieldset className="delay">
        <legend>Delay run</legend>
        <label>
          <input type="radio" name="delay" defaultChecked={settings.delaySettings === undefined} /> Run immediately
        </label>
        <label>
          <input type="radio" name="delay" defaultChecked={settings.delaySettings !== undefined} /> Run after delay
        </label>
      </fieldset>
    </Section>
  );
}

function RunCondition({ field, settings, onChange }: Props) {
  const { table } = useTablePage();
  const formula = settings.conditionalRunFormulaText ?? "";
  const prompt = settings.conditionalRunFormulaPrompt ?? "";
  const [isOn, setOn] = useState(formula !== "" || prompt !== "");
  const others = table.fields.filter(({ id }) => id !== field.id);
  const references = referencedFields(formula, table.fields);
  const change = (part: Partial<TypeSettings>) => onChange({ ...settings, ...part });
  return (
    <>
      <div className="setting-row">
        {/* biome-ignore lint/a11y/useSemanticElements: Clay draws its own box with this role (clay-dom.md section 5.2) */}
        <button
          type="button"
          role="checkbox"
          aria-checked={isOn}
          aria-label="Add run condition"
          className="tick-box"
          onClick={() => {
            setOn(!isOn);
            if (isOn) change({ conditionalRunFormulaText: null, conditionalRunFormulaPrompt: null });
          }}
        >
          {isOn ? "✓" : ""}
        </button>
        <span className="setting-label">
          Add run condition
          <span className="quiet">Only run if this formula resolves to true.</span>
        </span>
      </div>
      {isOn && (
        <>
          <EditorBox
            label="Run condition"
            placeholder="E.g., Only run when {{Score}} is over 4.2"
            value={prompt}
            onChange={(text) => change({ conditionalRunFormulaPrompt: text })}
          />
          <div className="setting-row">
            <span className="quiet">Type / to insert column</span>
            <button type="button" className="plain-button">
              Preview
            </button>
            <button
              type="button"
              className="plain-button"
              onClick={() => change({ conditionalRunFormulaText: compile(prompt, others) })}
            >
              {formula === "" ? "Generate" : "Regenerate"}
            </button>
          </div>
          <EditorBox
            label="Formula"
            isCode
            value={withNames(formula, table.fields)}
            onChange={(text) => change({ conditionalRunFormulaText: withIds(text, table.fields) })}
          />
          {references.length > 0 && (
            <details className="references">
              <summary>Referenced columns ({references.length})</summary>
              {references.map(({ id, name }) => (
                <div key={id}>{name}</div>
              ))}
            </details>
          )}
        </>
      )}
    </>
  );
}

import { useState } from "react";
import type { Field, TypeSettings } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { withIds, withNames } from "./column-names.ts";
import { EditorBox } from "./editor-box.tsx";
import { literalOf, withInput } from "./literal.ts";
import { Section } from "./section.tsx";

const MODELS: Record<string, string> = {
  "clay-argon": "Argon",
  "gpt-4.1": "GPT 4.1",
  "gpt-5-mini": "GPT 5 Mini",
  "gemini-2.5-flash": "Gemini 2.5 Flash",
  "claude-sonnet-4-5": "Claude 4.5 Sonnet",
};

interface Props {
  field: Field;
  settings: TypeSettings;
  onChange: (settings: TypeSettings) => void;
}

/** "Configure" of an AI column, "Column mapping" of any other enrichment: its inputs, with column names in braces. */
export function ConfigureSection({ field, settings, onChange }: Props) {
  const { table } = useTablePage();
  const isAi = settings.actionKey === "use-ai";
  const required = (field.actionDefinition?.inputParameterSchema ?? []).filter(({ optional }) => optional !== true);
  const names = new Set(required.map(({ name }) => name));
  const shown = (settings.inputsBinding ?? []).filter(
    ({ name, formulaText, formulaMap }) => !isHandled(name, isAi) && (names.has(name) || formulaText || formulaMap),
  );
  return (
    <Section title={isAi ? "Configure" : "Column mapping"} isOpenAtFirst>
      {isAi && <UseCasePicker settings={settings} onChange={onChange} />}
      {isAi && <ModelPicker settings={settings} onChange={onChange} />}
      {shown.map(({ name, formulaText, formulaMap }) => (
        <div key={name} className="input-row">
          <span className="quiet">{name}</span>
          {formulaMap === undefined ? (
            <EditorBox
              label={name}
              isCode={name !== "prompt"}
              value={withNames(formulaText ?? "", table.fields)}
              onChange={(text) => onChange(withInput(settings, name, withIds(text, table.fields)))}
            />
          ) : (
            Object.keys(formulaMap).map((key) => <code key={key}>{key}: ••••••</code>)
          )}
        </div>
      ))}
    </Section>
  );
}

function isHandled(name: string, isAi: boolean): boolean {
  return isAi && ["model", "useCase", "answerSchemaType", "_metadata"].includes(name);
}

function UseCasePicker({ settings, onChange }: Omit<Props, "field">) {
  return (
    <label className="input-row">
      <span className="quiet">Use case</span>
      <select
        className="wide"
        value={literalOf(settings, "useCase") ?? "use-ai"}
        onChange={({ target }) => onChange(withInput(settings, "useCase", `"${target.value}"`))}
      >
        <option value="use-ai">Content creation</option>
        <option value="claygent">Web research</option>
      </select>
    </label>
  );
}

function ModelPicker({ settings, onChange }: Omit<Props, "field">) {
  const [isOpen, setOpen] = useState(false);
  const model = literalOf(settings, "model") ?? "";
  return (
    <div className="input-row">
      <span className="quiet">Model</span>
      <button
        type="button"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls="model-options"
        aria-label="Model"
        className="wide plain-button"
        onClick={() => setOpen(!isOpen)}
      >
        {MODELS[model] ?? model} ▾
      </button>
      {isOpen && (
        <div id="model-options" role="listbox" className="options">
          {Object.entries(MODELS).map(([id, label]) => (
            <button
              key={id}
              type="button"
              role="option"
              aria-selected={id === model}
              className="menu-item"
              onClick={() => {
                setOpen(false);
                onChange(withInput(settings, "model", `"${id}"`));
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

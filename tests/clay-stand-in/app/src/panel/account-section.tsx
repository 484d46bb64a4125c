import type { Account, Field, TypeSettings } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { literalOf } from "./literal.ts";
import { priceOf } from "./price.ts";
import { Section } from "./section.tsx";

interface Props {
  field: Field;
  settings: TypeSettings;
  onChange: (settings: TypeSettings) => void;
}

/** "Account": whose key runs the column. Absent for actions that are Clay's own (clay-dom.md section 5.1). */
export function AccountSection({ field, settings, onChange }: Props) {
  const { accounts, workspace } = useTablePage();
  const provider = field.actionDefinition?.auth?.providerType;
  if (provider === undefined) return null;
  const types = settings.actionKey === "use-ai" ? [modelProvider(settings)] : [provider];
  const choice = accounts.filter(
    ({ id, appAccountTypeId }) => id === settings.authAccountId || types.includes(appAccountTypeId ?? ""),
  );
  const price = priceOf(field, {}, { accounts, workspace })?.credits ?? 0;
  const chosen = accounts.find(({ id }) => id === settings.authAccountId);
  return (
    <Section title="Account" aside={labelOf(chosen)}>
      <div className="setting-row">
        <span>Select account</span>
        <button type="button" className="link">
          Manage accounts
        </button>
      </div>
      <select
        aria-label="Account"
        className="wide"
        value={settings.authAccountId ?? ""}
        onChange={({ target }) => {
          const { authAccountId: _old, ...rest } = settings;
          onChange(target.value === "" ? rest : { ...rest, authAccountId: target.value });
        }}
      >
        <option value="">Clay</option>
        {choice.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {chosen?.isSharedPublicKey !== false && price > 0 && (
        <span className="cost-chip" data-slot="badge">
          {price}
        </span>
      )}
    </Section>
  );
}

function labelOf(account: Account | undefined): string {
  return account === undefined || account.isSharedPublicKey === true ? "Clay" : (account.name ?? "Own account");
}

function modelProvider(settings: TypeSettings): string {
  const model = literalOf(settings, "model") ?? "";
  if (model.startsWith("claude")) return "anthropic";
  if (model.startsWith("gemini")) return "google-gemini";
  return model.startsWith("gpt") ? "openai" : "clay";
}

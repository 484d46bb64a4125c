import type { ClayState, TableState } from "../../clay-stand-in/server/clay-state.ts";
import { PLANTED_SECRET } from "../../clay-stand-in/server/planted-secret.ts";
import type { Field } from "../../clay-stand-in/server/wire.ts";

/** A text that names the place where it was planted, so that a failing test says what leaked. */
export const secret = (place: string): string => `${PLANTED_SECRET} ${place}`;

/**
 * Plants a secret in every place of Clay's answers that Fettle reads past: texts, values, people, credentials, and names that
 * are not kept. Not in names of tables and columns, formulas and run conditions: those are kept by design (PRIVACY.md).
 */
export function plantSecrets({ tables, workspaces }: ClayState): void {
  for (const state of tables) plantInTable(state);
  for (const { accounts, workbooks, signals, response } of workspaces) {
    for (const account of accounts) {
      const name = secret(`account ${account.appAccountTypeId}`);
      account.name = account.isSharedPublicKey === true ? `Clay-managed ${name}` : name;
      Object.assign(account, {
        obfuscatedCredentials: secret("credentials"),
        ownerEmail: `${PLANTED_SECRET}@owner.example`,
      });
    }
    for (const workbook of workbooks) {
      Object.assign(workbook, { name: secret("workbook"), description: secret("notes"), ownerId: secret("owner") });
    }
    for (const signal of signals) {
      Object.assign(signal, { name: secret("signal"), prompt: secret("signal prompt") });
      Object.assign(signal.signal?.settings ?? {}, { keywords: [secret("watched words")] });
    }
    // A figure that turned into text is a drift, whose value must not be kept either.
    if (response) Object.assign(response, { name: secret("workspace"), centsPerCredit: secret("not a number") });
  }
}

function plantInTable({ table, samples, sources, savedRows }: TableState): void {
  Object.assign(table, {
    description: secret("table notes"),
    owner: { fullName: secret("person"), email: secret("e-mail") },
  });
  for (const field of table.fields) {
    plantInColumn(field);
    if (field.type === "action" || field.type === "formula") continue;
    const filled = samples[field.id]?.filled ?? savedRows ?? 0;
    samples[field.id] = { filled, samples: [secret("cell"), `${PLANTED_SECRET}@person.example`] };
  }
  for (const view of table.views ?? []) {
    const filter = { combinationMode: "AND", items: [{ fieldId: table.fields[0]?.id, value: secret("filter") }] };
    Object.assign(view, { name: secret("view"), filter });
  }
  for (const source of sources) {
    Object.assign(source, { name: secret("source"), note: secret("source notes") });
    const inputs = { keywords: secret("search words") };
    Object.assign(source.typeSettings ?? {}, { name: secret("source"), webhookUrl: secret("webhook"), query: inputs });
  }
}

function plantInColumn(field: Field): void {
  const { typeSettings, actionDefinition } = field;
  Object.assign(field, { description: secret("column notes"), createdBy: secret("author") });
  if (field.type !== "action") return;
  typeSettings.conditionalRunFormulaPrompt = secret("condition in words");
  typeSettings.inputsBinding = [
    ...(typeSettings.inputsBinding ?? []).filter(({ name }) => !["url", "body", "systemPrompt"].includes(name)),
    { name: "url", formulaText: `"https://${PLANTED_SECRET}.example/path?token=${PLANTED_SECRET}"` },
    { name: "body", formulaText: `"{\\"note\\":\\"${secret("body")}\\"}"` },
    { name: "queryString", formulaMap: { key: `"${secret("query")}"` } },
    { name: "systemPrompt", formulaText: `"${secret("system prompt")}"` },
  ];
  for (const output of actionDefinition?.outputParameterSchema ?? []) output.sampleValue = secret("result");
}

import { join } from "node:path";
import { analyse } from "../../utils/analysis.ts";
import { formatSaving, formatUsd } from "../../utils/format.ts";
import { LAUNCH } from "../../utils/lint/example.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { ColumnReport } from "../../utils/model/report.ts";
import type { Table } from "../../utils/model/table.ts";
import type { Account } from "../../utils/model/workspace.ts";
import { connectionNames } from "../../utils/prices/connections.ts";
import { kindOfAction } from "../../utils/prices/find-action.ts";
import { providerIdOf } from "../../utils/prices/key-holder.ts";
import { ROOT } from "../contract/repository-files.ts";
import { realTables } from "./conditions-report.ts";

export const OWN_KEYS_GOLDEN = join(ROOT, "tests/golden/real-tables/own-keys.txt");

const LOCALE = "en-US";
/** Of the connections that AI columns alone have chosen, in order of their ids: one is Clay's, one the customer's own, one not in the list. */
const KINDS_OF_ACCOUNT = ["managed", "own", "missing"] as const;

/** What was found out of the key of one column of a real table. */
export interface OwnKeyOfColumn {
  /** By number alone: `table 1, column 2`. */
  place: string;
  column: ColumnReport;
}

/** Every action column of the real tables, with connections made up for them; the tables came without any. */
export function ownKeysOfRealTables(): OwnKeyOfColumn[] {
  const tables = realTables();
  const accounts = madeAccounts(tables);
  return tables.flatMap((table, at) =>
    analyse({ table, accounts, workspace: LAUNCH, rows: 1000, statuses: null }).columns.flatMap((column, index) =>
      column.ownKey === null ? [] : [{ place: `table ${at + 1}, column ${index + 1}`, column }],
    ),
  );
}

// The type of a connection is that of the first column which has chosen it. One for Gemini is chosen by no column.
function madeAccounts(tables: readonly Table[]): Account[] {
  const types = new Map<string, string>();
  const own = new Set<string>();
  for (const { action } of tables.flatMap(({ columns }) => columns)) {
    const provider = action === null ? null : providerIdOf(action);
    const type = provider === null ? undefined : connectionNames(provider).names[0];
    const isForAi = action !== null && kindOfAction(action.packageId, action.key) === "ai";
    if (!isForAi && action?.accountId != null) own.add(action.accountId);
    if (action?.accountId != null && type !== undefined && !types.has(action.accountId))
      types.set(action.accountId, type);
  }
  const chosen = [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, providerType], index): Account[] => {
      const kind = KINDS_OF_ACCOUNT[index % KINDS_OF_ACCOUNT.length];
      return kind === "missing" ? [] : [{ id, providerType, isShared: kind === "managed" && !own.has(id) }];
    });
  return [...chosen, { id: "aa_made_gemini", providerType: "gemini", isShared: false }];
}

/** The golden file: a line for each action column, of numbers, action keys and Fettle's own words alone. */
export function ownKeysReport(columns: readonly OwnKeyOfColumn[]): string {
  const lines = columns.map(({ place, column }) => {
    const { ownKey, account, actionKey } = column;
    if (ownKey === null) return "";
    const { clayUsd, ownUsd, netUsd } = ownKey.per1000;
    const at = ownKey.providerId === null ? "" : ` at ${ownKey.providerId}`;
    const net = isKnown(netUsd) ? formatSaving(netUsd, LOCALE, ownKey.state === "in-use" ? "is" : "would") : "unknown";
    return `${place}: ${actionKey}; key ${account}; ${ownKey.state}${at}; 1,000 on Clay's key ${dollars(clayUsd)}, on an own key ${dollars(ownUsd)}; net ${net}\n`;
  });
  return lines.join("");
}

function dollars(quantity: Quantity): string {
  return formatUsd(quantity, LOCALE);
}

import { formatDate } from "../format.ts";
import type { EstimateLine, Factor } from "../model/breakdown.ts";
import { toQuantity } from "../model/decimal-range.ts";
import { type ColumnReport, type Cost, lineIn, type TableReport } from "../model/report.ts";
import type { SpendSource } from "./analysis-input.ts";
import { exact, factor } from "./breakdown/factor.ts";
import { rateFactors } from "./breakdown/rate-factors.ts";
import type { Bill } from "./learning/billed.ts";
import { reportCost } from "./report-column.ts";
import { INSTEAD_OF_BILL, newRowsFactor } from "./scenarios/month.ts";
import { signalParts } from "./scenarios/signal-parts.ts";

type Source = Pick<SpendSource, "report" | "input">;

/** What a bill is made of: what the report says of each meter, of which days, what it leaves out, and the dollar rates of now. */
export function billedLine({ report, input }: Source, bill: Bill): EstimateLine {
  const factors = [...billFactors(bill), ...rateFactors(bill.cost, input)];
  return spendLine("billed", report.name, reportCost(bill.cost), bill.report === null ? [] : factors);
}

const PACE =
  "Taken to 30 days at the same pace. Runs that somebody started once are in it; that rows may come faster or slower from now on is not.";

/** What a month at the pace of the bill is made of, and the way to reckon with new rows instead; unknown where no pace is. */
export function paceLine({ report, input }: Source, bill: Bill): EstimateLine {
  const days = factor({
    kind: "schedule",
    label: "Days of the bill",
    quantity: bill.days === null ? null : exact(bill.days),
    unit: "days",
    text: PACE,
    basis: "observed",
  });
  // Clay reports what signals take by themselves (clay-api.md section 8.6).
  const apart = signalParts(input).map(({ line }) =>
    note(`${line.label} is not in it: Clay bills signals by themselves.`),
  );
  const newRows = { ...newRowsFactor(input, null), text: INSTEAD_OF_BILL };
  return spendLine("month", report.name, reportCost(bill.month), [
    ...(bill.days === null ? [] : [...billFactors(bill), days]),
    newRows,
    ...(bill.days === null ? [] : [...rateFactors(bill.month, input), ...apart]),
  ]);
}

function billFactors({ cost, span: { from, to }, days, report, leftOut }: Bill): Factor[] {
  const when = from === null ? "a span that is not known" : `${inWords(from)} to ${to === null ? "now" : inWords(to)}`;
  const text = `Clay's ${report} of ${when}${days === null ? "" : `, ${days} ${days === 1 ? "day" : "days"}`}.`;
  const meter = (label: string, unit: "data-credits" | "actions", amount: Bill["cost"]["actions"]) =>
    factor({ kind: "charge", label, quantity: toQuantity(amount), unit, text, basis: "observed" });
  return [
    meter("Billed credits", "data-credits", cost.dataCredits),
    meter("Billed actions", "actions", cost.actions),
    ...(leftOut === null ? [] : [note(`Left out: ${leftOut}`)]),
  ];
}

const inWords = (isoDate: string) => formatDate(isoDate, "en-US");

/** What the vendors behind own keys bill for the next run, a part for each column. */
export function ownKeysLine({ report }: Source, columns: readonly ColumnReport[], usd: Cost["usd"]): EstimateLine {
  const whole = spendLine("own-keys", report.name, inDollars(usd), []);
  return { ...whole, parts: columns.map((column) => ownKeyLine(column, report)) };
}

const OF_ROWS: readonly Factor["kind"][] = ["rows", "gate", "waterfall"];

function ownKeyLine(column: ColumnReport, report: TableReport): EstimateLine {
  const { id, name, ownKey } = column;
  const usd = ownKey?.ownUsdNextRun ?? { unknown: "What its provider bills is not known." };
  const ofRows = lineIn(report, id)?.factors.filter(({ kind }) => OF_ROWS.includes(kind)) ?? [];
  const who = ownKey?.providerName ?? "its provider";
  return {
    ...spendLine(`own-key:${id}`, name, inDollars(usd), [
      ...ofRows,
      ...(ownKey?.ownReckoning ?? []),
      factor({
        kind: "key",
        label: "Key",
        text: `Your own: ${who} bills what it takes, and Clay never shows it.`,
        basis: "seen",
      }),
    ]),
    kind: "column",
    columnId: id,
  };
}

const NOTHING = exact(0);

function inDollars(usd: Cost["usd"]): Cost {
  return { dataCredits: NOTHING, actions: NOTHING, usd };
}

function note(text: string): Factor {
  return factor({ kind: "note", label: "Note", text, basis: "observed" });
}

function spendLine(id: string, label: string, { dataCredits, actions, usd }: Cost, factors: Factor[]): EstimateLine {
  const line = { columnId: null, rows: null, billedRuns: null, dataCredits, actions, usd, factors, parts: [] };
  return { id, label, kind: "table", ...line };
}

import type { SpendSurface } from "../../components/popup/spend-feed.ts";
import { spendOf } from "../../utils/analysis/spend.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { Cost } from "../../utils/model/report.ts";
import type { SpendLine } from "../../utils/model/spend.ts";
import { line as breakdownLine, factor, perCredit, rows } from "./sample-breakdown.ts";
import { cost, exact, range, unknown } from "./sample-columns.ts";

const REASON = "Open this table's usage in Clay so that Fettle sees what was billed.";
const NOT_SEEN = unknown(REASON);
const UNSEEN: Cost = { dataCredits: NOT_SEEN, actions: NOT_SEEN, usd: NOT_SEEN };
const usageGap = { of: "billed" as const, reason: REASON };

const billed = (label: string, credits: number, actions: number) => {
  const text = "Clay's usage report by column of Oct 22, 2026 to Nov 21, 2026, 30 days.";
  const meter = (what: string, unit: Factor["unit"], figure: number) =>
    factor("charge", what, text, { quantity: exact(figure), unit, basis: "observed" });
  return [
    meter("Billed credits", "data-credits", credits),
    meter("Billed actions", "actions", actions),
    ...(label === "month" ? [PACE, NEW_ROWS] : []),
    perCredit,
  ];
};
const PACE = factor("schedule", "Days of the bill", "Taken to 30 days at the same pace.", {
  quantity: exact(30),
  unit: "days",
  basis: "observed",
});
const NEW_ROWS = factor("rows", "New rows a month", "Say how many rows are added a month.", {
  quantity: unknown("Not said."),
  unit: "rows",
  basis: "assumed",
  override: { of: { kind: "assumption", key: "t_gallery//new-rows" }, typed: null },
});

const contract = (providerId: string, typed: string | null) =>
  factor("price", "Price per find", typed === null ? "Nobody publishes it." : "Findymail bills it, as you typed it.", {
    quantity: typed === null ? unknown("No price is known.") : exact(Number(typed)),
    unit: "usd",
    basis: typed === null ? "assumed" : "typed",
    override: { of: { kind: "provider-price", providerId, per: "find" }, typed },
  });

function ownKeys(columns: SpendLine["ownKeyColumns"]): EstimateLine[] {
  return columns.map(({ columnId, name, usd }, index) =>
    breakdownLine(columnId, name, {
      ...cost(exact(0), exact(0), usd),
      factors: [
        rows(exact(812), "812 rows have no result yet."),
        contract(columnId, index === 0 ? "0.012" : null),
        factor("key", "Key", "Your own: its provider bills what it takes, and Clay never shows it."),
      ],
    }),
  );
}

function line(name: string, change: Partial<Omit<SpendLine, "breakdown">> = {}): SpendLine {
  const figures = plainLine(name, change);
  const of = (part: "billed" | "month") => ({
    ...breakdownLine(part, name, { ...figures[part], columnId: null }),
    factors: isKnown(figures[part].dataCredits) ? billed(part, 2412.5, 4812) : [],
  });
  const ownUsd = cost(exact(0), exact(0), figures.ownKeyUsd);
  return {
    ...figures,
    breakdown: {
      billed: of("billed"),
      month: isKnown(figures.month.usd) ? of("month") : null,
      ownKeyUsd: { ...breakdownLine("own", name, ownUsd), columnId: null, parts: ownKeys(figures.ownKeyColumns) },
    },
  };
}

function plainLine(name: string, change: Partial<SpendLine>): Omit<SpendLine, "breakdown"> {
  return {
    tableId: `t_${name.replaceAll(/\W/g, "")}`,
    name,
    workspaceId: "1",
    address: "https://app.clay.com/tables/t_gallery",
    era: "modern",
    seenAt: Date.parse("2026-11-21T09:05:00Z"),
    billed: cost(exact(2412.5), exact(4812), exact(158.4)),
    billedSpan: { from: "2026-10-22", to: "2026-11-21" },
    nextRun: cost(range(820, 960, 1140), exact(4812), range(64, 71, 80)),
    month: cost(exact(2412.5), exact(4812), exact(158.4)),
    ownKeyUsd: exact(0),
    ownKeyColumns: [],
    worst: {
      severity: "error",
      class: "proven",
      rule: "missing-only-if-empty",
      message: "Find work email runs on all 4,812 rows, and 1,204 already have an address in Email.",
    },
    leftOut: [],
    ...change,
  };
}

const lines = [
  line("Outbound prospects, Q4"),
  line("A table whose name somebody made as long as a sentence, with_no_spaces_in_the_second_half_of_it_at_all", {
    billed: UNSEEN,
    billedSpan: { from: null, to: null },
    month: UNSEEN,
    leftOut: [usageGap],
    worst: {
      severity: "warning",
      class: "review",
      rule: "auto-run-on-ai-column",
      message: "Research the account runs by itself on each new row, and what an answer costs varies.",
    },
  }),
  line("Inbound demo requests", {
    nextRun: cost(unknown("The row count was not seen."), exact(120), unknown("The row count was not seen.")),
    leftOut: [{ of: "nextRun", reason: "The row count was not seen." }],
    ownKeyUsd: range(3.1, 4.2, 5.5),
    ownKeyColumns: [
      { columnId: "f_a", name: "Find work email", providerName: "Findymail", usd: range(3.1, 4.2, 5.5) },
      { columnId: "f_b", name: "Score with own key", providerName: null, usd: unknown("No price is known.") },
    ],
    worst: null,
  }),
];

const ready = (them: readonly SpendLine[], unread: string[] = []): SpendSurface => ({
  state: "ready",
  workspaceId: "1",
  accuracy: { runs: 14, unforetold: 0, credits: { low: -3, high: 9, all: 1 }, actions: { low: -3, high: 9, all: 1 } },
  unread,
  ...spendOf(them),
});

/** What the list of all tables can show, by name. */
export const sampleSpends: Record<string, SpendSurface> = {
  several: ready(lines, ["2 tables of these workbooks not read yet: open them in Clay."]),
  "usage-unseen": ready(lines.slice(1, 2)),
  many: ready(Array.from({ length: 100 }, (_, index) => line(`Accounts of week ${index + 1}`))),
  "nothing-seen": { state: "nothing-seen" },
  failed: { state: "failed", sentence: "The browser refused Fettle its records." },
};

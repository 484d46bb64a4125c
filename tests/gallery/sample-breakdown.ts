import type { EstimateLine, Factor, Override } from "../../utils/model/breakdown.ts";
import type { EstimateReport } from "../../utils/model/report.ts";
import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { assumptionKey } from "../../utils/model/user-terms.ts";
import { cost, exact, range, unknown } from "./sample-columns.ts";

const TABLE = "t_gallery";
export const book = { source: "Clay's pricing page", asOf: "2026-11-03", confidence: "high" } as const;

export const factor = (kind: Factor["kind"], label: string, text: string, more: Partial<Factor> = {}): Factor => ({
  kind,
  label,
  quantity: null,
  unit: null,
  text,
  basis: "seen",
  provenance: null,
  override: null,
  ...more,
});

export const assumption = (
  columnId: string,
  kind: "passes" | "hits" | "settles",
  typed: string | null = null,
): Override => ({
  of: { kind: "assumption", key: assumptionKey(TABLE, columnId, kind) },
  typed,
});
const price = (columnId: string, meter: "credits" | "actions"): Override => ({
  of: { kind: "price", key: columnId, meter },
  typed: null,
});

export const rows = (quantity: Factor["quantity"], text: string) =>
  factor("rows", "Open rows", text, { quantity, unit: "rows" });
export const credits = (columnId: string, quantity: Factor["quantity"], more: Partial<Factor> = {}) =>
  factor("price", "Data credits per run", "What one takes on Clay's key.", {
    quantity,
    unit: "data-credits",
    basis: "published",
    provenance: book,
    override: price(columnId, "credits"),
    ...more,
  });
export const oneAction = (columnId: string) =>
  factor("price", "Actions per run", "Actions per run: 1, whoever's key it is.", {
    quantity: exact(1),
    unit: "actions",
    basis: "published",
    provenance: book,
    override: price(columnId, "actions"),
  });
export const perCredit = factor(
  "rate",
  "Dollars per data credit",
  "List price of the launch tier of 2,500 credits a month.",
  {
    quantity: exact(0.05),
    unit: "usd",
    basis: "published",
    provenance: { ...book, source: "Clay's list prices" },
    override: { of: { kind: "rate", rate: "usdPerCredit" }, typed: null },
  },
);

/** A line of which nothing is known but what is given. */
export const line = (id: string, label: string, more: Partial<EstimateLine>): EstimateLine => ({
  id,
  label,
  kind: "column",
  columnId: id,
  rows: null,
  billedRuns: null,
  ...cost(exact(0), exact(0), exact(0)),
  factors: [],
  parts: [],
  ...more,
});

const workEmail = line("waterfall:email", "Work email", {
  kind: "waterfall",
  columnId: null,
  ...cost(range(2100, 2406, 2800), exact(4812), range(124, 139.55, 159)),
  factors: [factor("waterfall", "Order", "Find work email runs first; the other step runs where it found nothing.")],
  parts: [
    line("f_work", "Find work email", {
      rows: exact(4812),
      ...cost(range(1700, 1800, 1900), exact(3600), range(99, 104.4, 109)),
      factors: [
        rows(exact(4812), "No row has a result yet, and nothing stops one."),
        factor("gate", "Gate", "The share of 200 rows seen that its run condition lets through.", {
          quantity: range(0.68, 0.75, 0.81),
          unit: "share",
          override: assumption("f_work", "passes"),
        }),
        factor("hits", "Hit rate", "You set it; otherwise 62% of its own 1,204 runs would count.", {
          quantity: exact(0.55),
          unit: "share",
          basis: "typed",
          override: assumption("f_work", "hits", "0.55"),
        }),
        factor("misses", "Misses billed", "A run that finds nothing is refunded.", {
          basis: "published",
          provenance: book,
        }),
        credits("f_work", exact(0.5)),
        oneAction("f_work"),
        factor("key", "Key", "Clay's own account.", {}),
        perCredit,
      ],
    }),
    line("f_second", "Find work email, second provider", {
      rows: range(900, 1212, 1600),
      ...cost(range(400, 606, 900), exact(1212), range(25, 35.15, 50)),
      factors: [
        rows(range(900, 1212, 1600), "Rows that the step before leaves without an address."),
        factor("hits", "Hit rate", "What its provider publishes for this kind of list.", {
          quantity: range(0.2, 0.31, 0.44),
          unit: "share",
          basis: "published",
          provenance: { source: "The provider's own benchmark", asOf: "2026-08-01", confidence: "low" },
          override: assumption("f_second", "hits"),
        }),
        credits("f_second", exact(0.5)),
        oneAction("f_second"),
      ],
    }),
  ],
});

/** A breakdown with a waterfall, a typed figure, figures of every basis, and a part that is not known. */
export const breakdown: EstimateLine = line(TABLE, "Outbound prospects, Q4", {
  kind: "table",
  columnId: null,
  ...cost(range(4060, 7030, 17_020), range(16_400, 16_700, 17_000), range(222, 371, 871)),
  parts: [
    line("f_company", "Enrich company", {
      rows: exact(212),
      billedRuns: exact(212),
      ...cost(exact(212), exact(212), exact(11.2)),
      factors: [
        rows(exact(212), "212 rows have no result yet."),
        credits("f_company", exact(1)),
        oneAction("f_company"),
      ],
    }),
    workEmail,
    line("f_research", "Research the account", {
      rows: range(1800, 2100, 2400),
      ...cost(range(1440, 4410, 14_400), range(1800, 2100, 2400), range(72, 220, 720)),
      factors: [
        rows(range(1800, 2100, 2400), "Rows without a result that pass its gate."),
        factor(
          "charge",
          "Settled share",
          "What of the credits that a run holds it takes in the end, by 38 cells seen.",
          {
            quantity: range(0.4, 0.61, 0.9),
            unit: "share",
            basis: "observed",
            override: assumption("f_research", "settles"),
          },
        ),
        credits("f_research", range(0.8, 2.1, 6), {
          text: "It differs from row to row with the text that the model reads and writes.",
          basis: "assumed",
          provenance: null,
        }),
        oneAction("f_research"),
      ],
    }),
    line("f_score", "Score with own key", {
      rows: exact(4812),
      ...cost(exact(0), exact(4812), exact(9.62)),
      factors: [factor("key", "Key", "Your own OpenAI key: no data credits, the action stays."), oneAction("f_score")],
    }),
    line("f_scrape", "Scrape website", {
      ...cost(
        unknown("No price is known for this action."),
        exact(4812),
        unknown("No price is known for this action."),
      ),
      factors: [credits("f_scrape", unknown("No price is known for this action."), { text: "Nobody publishes it." })],
    }),
    line("f_push", "Push to CRM", { rows: exact(4812), ...cost(exact(0), exact(4812), exact(9.62)) }),
  ],
});

const scenario = (id: string, label: string, about: string, more: Partial<ScenarioTotal> = {}): ScenarioTotal => ({
  id,
  label,
  about,
  columnId: null,
  rows: exact(4812),
  ...cost(range(4060, 7030, 17_020), range(16_400, 16_700, 17_000), range(222, 371, 871)),
  leftOut: 1,
  ...more,
});

/** Scenarios as the report lists them. */
export const scenarios: ScenarioTotal[] = [
  scenario("next-run", "Next run", "Rows that have no result yet, or one that is out of date."),
  scenario("empty-or-errored", "Empty or errored only", "Rows that never ran or failed; results out of date stay."),
  scenario("first-10", "First 10 rows", "The first rows of the table, those of them that have no result yet.", {
    rows: exact(10),
    ...cost(range(8, 15, 35), exact(35), range(0.5, 0.77, 1.8)),
  }),
  scenario("new-100", "100 new rows", "Rows that are added. Auto-run is on, so they run by themselves.", {
    rows: exact(100),
    ...cost(range(84, 146, 354), range(340, 347, 354), range(4.6, 7.7, 18.1)),
  }),
  scenario("month", "A month", "What recurs in 30 days: the source that is scheduled daily.", {
    rows: unknown("How many rows the source adds was not seen."),
    ...cost(
      unknown("How many rows the source adds was not seen."),
      unknown("How many rows the source adds was not seen."),
      unknown("How many rows the source adds was not seen."),
    ),
  }),
  scenario("edit:f_work", "An edit of Find work email", "It runs again, and so does Push to CRM, which reads it.", {
    columnId: "f_work",
    ...cost(exact(2406), exact(9624), exact(159.5)),
    leftOut: 0,
  }),
];

/** What a scenario comes to, part by part, as the worker would say it. */
export async function sampleScenario(id: string, of: EstimateReport): Promise<EstimateReport | null> {
  const total = scenarios.find((it) => it.id === id);
  if (total === undefined) return null;
  const { rows: about, dataCredits, actions, usd } = total;
  const own = { ...of, scenario: id, rows: about, dataCredits, actions, usd };
  return { ...own, breakdown: of.breakdown && { ...of.breakdown, dataCredits, actions, usd } };
}

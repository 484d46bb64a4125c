import type { Factor } from "../../utils/model/breakdown.ts";
import type { Finding } from "../../utils/model/report.ts";
import { assumption, book, credits, factor, oneAction, perCredit, rows } from "./sample-breakdown.ts";
import { cost, exact, range } from "./sample-columns.ts";

const figure = (
  kind: Factor["kind"],
  label: string,
  quantity: Factor["quantity"],
  unit: Factor["unit"],
  text: string,
) => factor(kind, label, text, { quantity, unit, basis: "assumed" });

/** What a suggested run condition stops, and what that saves. */
export const conditionReckoning: Factor[] = [
  { ...rows(exact(4812), "Rows that the next run starts with the column as it is."), label: "Rows now" },
  factor("gate", "Rows seen that pass", "150 of 200 rows seen pass the suggested condition.", {
    quantity: range(0.71, 0.75, 0.787),
    unit: "share",
  }),
  { ...rows(range(3420, 3608, 3790), "The same share of the rows that are open."), label: "Rows with the condition" },
  factor("hits", "Hit rate", "744 of 1,204 runs so far found something.", {
    quantity: range(0.6, 0.62, 0.64),
    unit: "share",
    override: assumption("f_work", "hits"),
  }),
  credits("f_work", exact(0.5)),
  oneAction("f_work"),
  perCredit,
  figure("cost", "Next run", range(99, 104.4, 109), "usd", "What the column costs as it is."),
  figure(
    "saving",
    "Saved in the next run",
    range(21, 26.1, 31.6),
    "usd",
    "As much of that as the condition stops of the rows.",
  ),
];

const nothing = { condition: null, culprit: null } as const;
const published = { source: "https://provider.example/pricing", asOf: "2026-08-21", confidence: "medium" } as const;

/** Findings of which every figure opens: one about an own key, and one about the order of steps. */
export const reckonedFindings: Finding[] = [
  {
    ...nothing,
    rule: "byok-worth-connecting",
    class: "review",
    severity: "info",
    columnId: "f_work",
    message:
      "Find work email runs on Clay's key. Your own key would save $15 per 1,000 finds. The provider's cheapest plan, Basic, is $60 a month, used or not, and not in that: from 2,400 finds a month on it pays.",
    why: "Your own key takes no data credits.",
    fix: "Connect the provider under Settings, Connections in Clay, then choose the connection under Account in the settings of Find work email.",
    saving: cost(range(1214, 1388, 2168), exact(0), range(36.9, 44.26, 51.33)),
    reckoning: [
      credits("f_work", exact(0.5)),
      perCredit,
      figure("cost", "On Clay's key, per 1,000 finds", exact(25), "usd", "Clay bills only runs that find something."),
      factor("price", "The provider's price per find", "The provider bills $0.01 per work email that it finds.", {
        quantity: exact(0.01),
        unit: "usd",
        basis: "published",
        provenance: published,
        override: { of: { kind: "provider-price", providerId: "provider", per: "find" }, typed: null },
      }),
      figure(
        "cost",
        "The provider, per 1,000 finds",
        exact(10),
        "usd",
        "The provider bills only runs that find something.",
      ),
      figure(
        "saving",
        "Net, per 1,000 finds",
        exact(15),
        "usd",
        "What Clay's data credits cost less what the provider bills.",
      ),
      factor("note", "Actions", "The action stays, whoever's key it is, $4 per 1,000 runs."),
      factor("price", "Monthly fee", "The cheapest plan, Basic: used or not, and not in what is saved.", {
        quantity: exact(60),
        unit: "usd",
        basis: "published",
        provenance: published,
      }),
      figure(
        "cost",
        "Finds a month that pay it",
        exact(2400),
        "results",
        "The fee through what one find costs on Clay's key.",
      ),
      rows(exact(4812), "No row has a result yet, and nothing stops one."),
      figure(
        "saving",
        "Net in the next run",
        range(36.9, 44.26, 51.33),
        "usd",
        "The same for the rows of the next run.",
      ),
    ],
  },
  {
    ...nothing,
    rule: "waterfall-order",
    class: "review",
    severity: "warning",
    columnId: "f_company",
    message:
      "The steps of Work email find the same rows for less in another order: Find work email, second provider and Find work email. That saves about $19-37 in the next run.",
    why: "Every row pays for the steps until one finds something.",
    fix: "Change the order in the waterfall's settings: Find work email, second provider, then Find work email.",
    saving: cost(range(281, 420, 526), exact(2110), range(19.02, 29.47, 37.41)),
    reckoning: [
      { ...rows(exact(4812), "Rows of the next run that come to Work email."), label: "Rows that enter" },
      ...["Find work email", "Find work email, second provider"].flatMap((name, at): Factor[] => [
        factor(
          "hits",
          `${name}: Hit rate`,
          at === 0 ? "You set it. Otherwise 62 % would count." : "310 of 1,000 runs so far found something.",
          {
            quantity: at === 0 ? exact(0.2) : range(0.28, 0.31, 0.34),
            unit: "share",
            basis: at === 0 ? "typed" : "seen",
            override: assumption(at === 0 ? "f_work" : "f_second", "hits", at === 0 ? "0.2" : null),
          },
        ),
        {
          ...credits(at === 0 ? "f_work" : "f_second", exact(0.5)),
          label: `${name}: Data credits per run`,
          provenance: book,
        },
        figure(
          "cost",
          `${name}: Each result`,
          range(0.045, 0.05, 0.07),
          "usd",
          "What it takes for each result that counts as valid, with any validation behind it.",
        ),
      ]),
      perCredit,
      factor("waterfall", "Order now", "Find work email, then Find work email, second provider."),
      factor("waterfall", "Better order", "Find work email, second provider, then Find work email."),
      figure(
        "saving",
        "Saved in the next run",
        range(19.02, 29.47, 37.41),
        "usd",
        "What finds and billed misses cost in the order now, less what they cost in the other, for the same rows found.",
      ),
    ],
  },
];

import { NO_TERMS } from "../../model/user-terms.ts";
import { action, type Example, type Examples, LAUNCH, priced, ran, table, value } from "../example.ts";

// A miss of Enrow is billed; those of Icypeas and Datagma are on Clay's list of refunded ones (utils/prices/miss-billing.ts).
const BILLED = "enrow-find-work-email";
const REFUNDED = "icypeas-find-email-v2";
const REFUNDED_TOO = "datagma-find-work-email-v3";
const reads = ["Full name", "Domain"];

function people(
  keys: [key: string, credits: string][],
  rates: [found: number, missed: number][],
  more: { accountId?: string; condition?: string } = {},
): Omit<Example, "title" | "expects"> {
  const names = ["First", "Second", "Third"];
  const columns = keys.map(([key, credits], at) => {
    const empty = names.slice(0, at).map((name) => `!{{${name}}}?.email`);
    const own = at === 0 ? more : {};
    const condition = [own.condition ?? "!!{{Domain}}", ...empty].join(" && ");
    const account = own.accountId === undefined ? {} : { accountId: own.accountId };
    return action(names[at] ?? "", key, { reads, condition, pricing: priced(credits), ...account });
  });
  const counts = rates.map(([found, missed], at) => [names[at], [found, missed, 200 - found - missed]]);
  return {
    table: table([value("Full name"), value("Domain"), value("Tier"), ...columns]),
    workspace: LAUNCH,
    statuses: ran(Object.fromEntries(counts)),
  };
}

export const examples: Examples = {
  bad: [
    {
      title: "The first step is billed for its misses, the second one is not and finds as much",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
      ),
      expects: {
        First:
          "First is billed for runs that find nothing and goes before Second in First and 1 more, which finds about as much and gets its misses refunded. Moving it saves about $",
      },
      class: "review",
    },
    {
      title: "It goes behind all steps that find as much",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
          [REFUNDED_TOO, "1"],
        ],
        [
          [60, 140],
          [56, 84],
          [34, 50],
        ],
      ),
      expects: {
        First: "before Second and Third in First and 2 more, which find about as much and get their misses refunded",
      },
    },
    {
      title: "It stays before a step that costs more than twice as much",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
          [REFUNDED_TOO, "2.5"],
        ],
        [
          [60, 140],
          [56, 84],
          [34, 50],
        ],
      ),
      expects: { First: "before Second in First and 2 more, which finds about as much" },
    },
  ],
  good: [
    {
      title: "It goes last already",
      ...people(
        [
          [REFUNDED, "1"],
          [BILLED, "1"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
      ),
      expects: {},
    },
    {
      title: "The step behind it finds clearly less: what order is best is another rule's",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
        ],
        [
          [120, 80],
          [30, 50],
        ],
      ),
      expects: {},
    },
    {
      title: "The step behind it costs several times as much",
      ...people(
        [
          [BILLED, "0.2"],
          [REFUNDED, "2"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
      ),
      expects: {},
    },
    {
      title: "It runs on the own key",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
        { accountId: "aa_own" },
      ),
      accounts: [{ id: "aa_own", providerType: "enrow", isShared: false }],
      terms: { ...NO_TERMS, providerPrices: { enrow: { usd: "0.2", per: "run" } } },
      expects: {},
    },
    {
      title: "It runs only on the rows that are worth it",
      ...people(
        [
          [BILLED, "1"],
          [REFUNDED, "1"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
        { condition: '!!{{Domain}} && {{Tier}} == "A"' },
      ),
      expects: {},
    },
    {
      title: "What it wastes is not worth the work",
      ...people(
        [
          [BILLED, "0.1"],
          [REFUNDED, "0.1"],
        ],
        [
          [80, 120],
          [48, 72],
        ],
      ),
      expects: {},
    },
  ],
};

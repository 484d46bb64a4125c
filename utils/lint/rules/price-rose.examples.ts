import type { Column } from "../../model/table.ts";
import { action, type Examples, table, value } from "../example.ts";

const DAY = 86_400_000;
const MAY = Date.UTC(2026, 4, 12);
const workspace = {
  id: "1",
  planType: "launch",
  balance: { credits: null, actions: null },
  allotment: { credits: "2500", actions: "15000" },
  usdPerCredit: null,
};
const era = (credits: string, actions = "1") => ({ credits, ownKeyCredits: "0", actions });
const sight = (from: number, until: number, credits: string, actions = "1") => ({
  firstSeenAt: from,
  lastSeenAt: until,
  legacy: null,
  modern: era(credits, actions),
});
const KEY = "/findymail-find-work-email";
const own = { id: "aa_own", providerType: "findymail", isShared: false };

function priced(credits: string, accountId?: string, isAutoRunOn = true): Column {
  const column = action("Find work email", "findymail-find-work-email", {
    reads: ["Name"],
    isAutoRunOn,
    ...(accountId === undefined ? {} : { accountId }),
  });
  if (column.action !== null) column.action.pricing = { legacy: null, modern: era(credits) };
  return column;
}

const rose = [sight(MAY - 60 * DAY, MAY - DAY, "1"), sight(MAY, MAY + 3 * DAY, "3")];

export const examples: Examples = {
  bad: [
    {
      title: "One day the page showed 3 data credits where it had shown 1",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: { [KEY]: rose },
      expects: {
        "Find work email":
          "Findymail's price for Find work email rose from 1 to 3 data credits on 12 May. That adds 0-1,800 data credits to the next run.",
      },
    },
    {
      title: "Nobody looked between the two prices",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: { [KEY]: [sight(MAY - 60 * DAY, MAY - 9 * DAY, "1"), sight(MAY, MAY, "3")] },
      expects: { "Find work email": "rose from 1 to 3 data credits between 3 May and 12 May" },
    },
    {
      title: "The actions rose, which an own key does not save",
      table: table([value("Name"), priced("3", own.id)]),
      accounts: [own],
      workspace,
      ledger: { [KEY]: [sight(MAY - DAY, MAY - DAY, "3"), sight(MAY, MAY, "3", "2")] },
      expects: { "Find work email": "rose from 1 to 2 actions on 12 May" },
    },
  ],
  good: [
    {
      title: "The column is parked",
      table: table([value("Name"), priced("3", undefined, false)]),
      workspace,
      ledger: { [KEY]: [sight(MAY - DAY, MAY - DAY, "1"), sight(MAY, MAY, "3")] },
      expects: {},
    },
    {
      title: "The first price that was seen is no rise",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: { [KEY]: [sight(MAY, MAY, "3")] },
      expects: {},
    },
    {
      title: "A price that fell",
      table: table([value("Name"), priced("1")]),
      workspace,
      ledger: { [KEY]: [sight(MAY - DAY, MAY - DAY, "3"), sight(MAY, MAY, "1")] },
      expects: {},
    },
    {
      title: "Another plan pays another price, and neither rose",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: {
        [KEY]: [
          { firstSeenAt: MAY - DAY, lastSeenAt: MAY - DAY, legacy: era("1"), modern: null },
          { firstSeenAt: MAY, lastSeenAt: MAY, legacy: null, modern: era("3") },
        ],
      },
      expects: {},
    },
    {
      title: "The credits rose, and the column runs on the own key",
      table: table([value("Name"), priced("3", own.id)]),
      accounts: [own],
      workspace,
      ledger: { [KEY]: rose },
      expects: {},
    },
    {
      title: "Two prices that come and go are two places that differ, and no rise",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: {
        [KEY]: [sight(1, 1, "3"), sight(MAY - DAY, MAY - DAY, "1"), sight(MAY, MAY, "3")],
      },
      expects: {},
    },
    {
      title: "The new price is no news after three months of use",
      table: table([value("Name"), priced("3")]),
      workspace,
      ledger: { [KEY]: [sight(MAY - DAY, MAY - DAY, "1"), sight(MAY, MAY + 91 * DAY, "3")] },
      expects: {},
    },
  ],
};

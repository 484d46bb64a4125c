import type { Column } from "../../model/table.ts";
import {
  action,
  type Example,
  type Examples,
  exampleId,
  formula,
  LAUNCH,
  priced,
  ran,
  table,
  value,
} from "../example.ts";

const DATAGMA = "datagma-find-mobile-number";
const CONTACTOUT = "contactout-find-phone";
const LEADMAGIC = "leadmagic-find-mobile-number";

/** Mobile numbers of three providers whose misses are refunded or taken to be, each step behind those before it. */
function steps(...them: [name: string, key: string, credits: string, more?: string][]): Column[] {
  return them.map(([name, key, credits, more], at) => {
    const empty = them.slice(0, at).map(([earlier]) => `!{{${earlier}}}?.mobile_number`);
    const condition = ["!!{{LinkedIn URL}}", ...(more === undefined ? [] : [more]), ...empty].join(" && ");
    return action(name, key, { reads: ["LinkedIn URL"], condition, pricing: priced(credits) });
  });
}

const merge = formula("Mobile", "{{First}}?.mobile_number || {{Second}}?.mobile_number");
const half = ran({ First: [100, 100, 0], Second: [40, 60, 100] });

function prospects(columns: Column[], more: Partial<Example> = {}): Omit<Example, "title" | "expects"> {
  return { table: table([value("LinkedIn URL", "url"), ...columns]), workspace: LAUNCH, statuses: half, ...more };
}

const dearFirst = steps(["First", DATAGMA, "25"], ["Second", CONTACTOUT, "6"]);
const native = (columns: Column[], mergeColumnId: string | null) =>
  table([value("LinkedIn URL", "url"), ...columns], {
    waterfalls: [
      {
        id: "g",
        name: "Mobile number",
        attribute: "Person_Mobile",
        mergeColumnId,
        steps: columns
          .filter((column) => column.action !== null)
          .map(({ id }) => ({ columnId: id, validationColumnId: null })),
      },
    ],
  });

export const examples: Examples = {
  bad: [
    {
      title: "The dear provider goes first",
      ...prospects([...dearFirst, merge]),
      expects: { First: "The steps of Mobile find the same rows for less in another order: Second and First." },
      class: "review",
    },
    {
      title: "In a waterfall of Clay's, said at the column that shows its result",
      ...prospects([], { table: native([...dearFirst, merge], exampleId("Mobile")) }),
      expects: { Mobile: "The steps of Mobile number find the same rows for less in another order: Second and First." },
    },
    {
      title: "Without dollars the data credits decide",
      table: table([value("LinkedIn URL", "url"), ...dearFirst]),
      statuses: half,
      expects: { First: "data credits in the next run" },
    },
    {
      title: "On an old plan, before anything ran",
      table: table([
        value("LinkedIn URL", "url"),
        action("Datagma", DATAGMA, { reads: ["LinkedIn URL"] }),
        action("LeadMagic", LEADMAGIC, { reads: ["LinkedIn URL"], condition: "!{{Datagma}}?.mobile_number" }),
      ]),
      workspace: { ...LAUNCH, planType: "explorerApril2023", allotment: { credits: null, actions: null } },
      statuses: ran({ Datagma: [0, 0, 0], LeadMagic: [0, 0, 0] }),
      expects: { Datagma: "LeadMagic and Datagma. That saves about" },
    },
  ],
  good: [
    {
      title: "The cheap provider goes first",
      ...prospects(steps(["First", CONTACTOUT, "6"], ["Second", DATAGMA, "25"])),
      expects: {},
    },
    {
      title: "Hit rates that nobody has measured yet decide between two prices that are close",
      ...prospects(steps(["First", LEADMAGIC, "6"], ["Second", CONTACTOUT, "5.5"]), { statuses: {} }),
      expects: {},
    },
    {
      title: "Whether the dear provider runs on an own key was not seen",
      ...prospects([
        action("First", DATAGMA, {
          reads: ["LinkedIn URL"],
          condition: "!!{{LinkedIn URL}}",
          accountId: "aa_unseen",
          pricing: priced("25"),
        }),
        ...dearFirst.slice(1),
      ]),
      expects: {},
    },
    {
      title: "The saving is not worth the work",
      ...prospects(steps(["First", CONTACTOUT, "0.3"], ["Second", DATAGMA, "0.2"])),
      expects: {},
    },
    {
      title: "The second step needs what the first one found",
      ...prospects([
        ...dearFirst.slice(0, 1),
        action("Second", CONTACTOUT, {
          reads: ["First"],
          condition: "!!{{LinkedIn URL}} && !{{First}}?.mobile_number",
          pricing: priced("6"),
        }),
      ]),
      expects: {},
    },
    {
      title: "The dear provider is kept for the rows that are worth it",
      ...prospects(
        steps(["First", DATAGMA, "25", '{{Tier}} == "A"'], ["Second", CONTACTOUT, "6"]).concat(value("Tier")),
      ),
      expects: {},
    },
    {
      title: "The cheap step is parked",
      ...prospects([
        ...dearFirst.slice(0, 1),
        action("Second", CONTACTOUT, {
          reads: ["LinkedIn URL"],
          condition: "!{{First}}?.mobile_number",
          isAutoRunOn: false,
          pricing: priced("6"),
        }),
      ]),
      expects: {},
    },
    {
      title: "Every row has been through",
      ...prospects(dearFirst, { statuses: ran({ First: [500, 500, 0], Second: [200, 300, 500] }) }),
      expects: {},
    },
  ],
};

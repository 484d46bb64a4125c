import { action, ai, type Examples, exampleId, table, value } from "../example.ts";

const COMPANY = "enrich-company-with-mixrank-v2";
const condition = "{{Tier}}";
const inputs = [value("Domain"), value("Tier")];
const reads = ["Domain"];
const same = (...names: string[]) => ({ sameInputs: [names.map(exampleId)] });

export const examples: Examples = {
  bad: [
    {
      title: "The same enrichment twice",
      table: table(
        [...inputs, action("Company", COMPANY, { reads }), action("Company (2)", COMPANY, { reads })],
        same("Company", "Company (2)"),
      ),
      expects: { "Company (2)": "does what Company does already" },
      class: "proven",
    },
    {
      title: "Three times: the two later ones",
      table: table(
        [...inputs, ai("A", { condition }), ai("B", { condition }), ai("C", { condition })],
        same("A", "B", "C"),
      ),
      expects: { B: "what A does", C: "what A does" },
      class: "proven",
    },
    {
      title: "Different run conditions may overlap, which needs review",
      table: table(
        [
          ...inputs,
          action("Company", COMPANY, { reads, condition }),
          action("Company (2)", COMPANY, { reads, condition: "{{Domain}}" }),
        ],
        same("Company", "Company (2)"),
      ),
      expects: { "Company (2)": "every row that both run on is paid for twice" },
      class: "review",
    },
    {
      title: "One condition and none: the rows that meet it are paid for twice",
      table: table(
        [...inputs, action("Company", COMPANY, { reads, condition }), action("Backup", COMPANY, { reads })],
        same("Company", "Backup"),
      ),
      expects: { Backup: "what Company does" },
      class: "proven",
    },
    {
      title: "A second call to a service may be meant",
      table: table(
        [...inputs, action("Ask", "http-api-v2", { reads }), action("Ask again", "http-api-v2", { reads })],
        same("Ask", "Ask again"),
      ),
      expects: { "Ask again": "does what Ask does already" },
      class: "review",
    },
    {
      title: "Whether the later one costs anything is not known",
      table: table(
        [
          ...inputs,
          action("One", "an-action-nobody-knows", { reads }),
          action("Two", "an-action-nobody-knows", { reads }),
        ],
        same("One", "Two"),
      ),
      expects: {},
      notChecked: ["Two"],
    },
  ],
  good: [
    {
      title: "Two columns that nobody found to be alike",
      table: table([...inputs, action("Company", COMPANY, { reads }), action("Company (2)", COMPANY, { reads })]),
      expects: {},
    },
    {
      title: "The later one runs where the earlier one found nothing",
      table: table(
        [
          ...inputs,
          action("Company", COMPANY, { reads }),
          action("Company again", COMPANY, { reads, condition: "!{{Company}}?.name" }),
        ],
        same("Company", "Company again"),
      ),
      expects: {},
    },
    {
      title: "No row meets both run conditions",
      table: table(
        [
          ...inputs,
          action("Company", COMPANY, { reads, condition }),
          action("Company (2)", COMPANY, { reads, condition: "!{{Tier}}" }),
        ],
        same("Company", "Company (2)"),
      ),
      expects: {},
    },
    {
      title: "The spare one is parked, whichever comes first",
      table: table(
        [
          ...inputs,
          action("Old", COMPANY, { reads, isAutoRunOn: false }),
          action("Company", COMPANY, { reads }),
          action("Spare", COMPANY, { reads, isAutoRunOn: false }),
        ],
        same("Old", "Company", "Spare"),
      ),
      expects: {},
    },
    {
      title: "Look-ups are free",
      table: table(
        [
          ...inputs,
          action("Lookup", "lookup-row-in-other-table", { reads }),
          action("Lookup (2)", "lookup-row-in-other-table", { reads }),
        ],
        same("Lookup", "Lookup (2)"),
      ),
      expects: {},
    },
    {
      title: "Both are steps of one native waterfall",
      table: table([...inputs, action("Company", COMPANY, { reads }), action("Company (2)", COMPANY, { reads })], {
        ...same("Company", "Company (2)"),
        waterfalls: [
          {
            id: "g",
            name: "Company",
            attribute: null,
            mergeColumnId: null,
            steps: [
              { columnId: "f_company", validationColumnId: null },
              { columnId: exampleId("Company (2)"), validationColumnId: null },
            ],
          },
        ],
      }),
      expects: {},
    },
    {
      title: "A table that compares",
      table: table([...inputs, ai("A", { condition }), ai("B", { condition })], {
        ...same("A", "B"),
        name: "Prompt test",
      }),
      expects: {},
    },
  ],
};

import type { Column, Table } from "../../model/table.ts";
import { action, type Examples, exampleId, formula, LAUNCH, table, value } from "../example.ts";

const reads = ["Full name", "Domain"];
const CHECK = "validate-email";
const people = [value("Full name"), value("Domain"), value("Email in CRM", "email")];
const finders = [
  action("First", "findymail-find-work-email", { reads, condition: "!!{{Domain}}" }),
  action("Second", "prospeo-find-work-email-v2", { reads, condition: "!!{{Domain}} && !{{First}}?.email" }),
];
const merge = formula("Email", "{{First}}?.email || {{Second}}?.email");
const checks = ["First", "Second"].map((name) => action(`Check ${name}`, CHECK, { reads: [name] }));
const check = (condition?: string, key = CHECK) =>
  action("Check email", key, { reads: ["Email"], ...(condition === undefined ? {} : { condition }) });

const native = (columns: Column[]): Table =>
  table(columns, {
    waterfalls: [
      {
        id: "g",
        name: "Work email",
        attribute: "Person_WorkEmail",
        mergeColumnId: exampleId("Email"),
        steps: ["First", "Second"].map((name) => ({
          columnId: exampleId(name),
          validationColumnId: exampleId(`Check ${name}`),
        })),
      },
    ],
  });

export const examples: Examples = {
  bad: [
    {
      title: "A waterfall of Clay's with validations, and one more column that validates its result",
      table: native([...people, ...finders, ...checks, merge, check()]),
      workspace: LAUNCH,
      expects: { "Check email": "Check email validates what Check First and Check Second validated already" },
      class: "proven",
    },
    {
      title: "By hand, behind each step and at the end",
      table: table([...people, ...finders, ...checks, merge, check()]),
      workspace: LAUNCH,
      expects: { "Check email": "The second time costs $" },
    },
  ],
  good: [
    {
      title: "Behind each step alone, so that the waterfall goes on after a result that is not valid",
      table: native([...people, ...finders, ...checks, merge]),
      expects: {},
    },
    { title: "Once at the end", table: table([...people, ...finders, merge, check()]), expects: {} },
    {
      title: "A second opinion of another provider",
      table: native([...people, ...finders, ...checks, merge, check(undefined, "leadmagic-validate-email")]),
      expects: {},
    },
    {
      title: "The merged column holds imported addresses too",
      table: native([
        ...people,
        ...finders,
        ...checks,
        formula("Email", "{{Email in CRM}} || {{First}}?.email || {{Second}}?.email"),
        check(),
      ]),
      expects: {},
    },
    {
      title: "The last one runs where the others did not say that it is valid",
      table: native([
        ...people,
        ...finders,
        ...checks,
        merge,
        check('{{Check First}}?.status != "valid" && {{Check Second}}?.status != "valid"'),
      ]),
      expects: {},
    },
  ],
};

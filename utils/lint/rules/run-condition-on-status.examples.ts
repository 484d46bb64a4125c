import { action, ai, type Examples, formula, table, value } from "../example.ts";

const step = [value("Domain"), action("Find email", "findymail-find-work-email", { reads: ["Domain"] })];
const asking = (condition: string) => table([...step, ai("Opening line", { condition })]);

export const examples: Examples = {
  bad: [
    {
      title: "Where the step before it has finished, also on a miss",
      table: asking('Clay.getCellStatus({{Find email}}) == "completed"'),
      expects: { "Opening line": "also runs on rows where Find email found nothing" },
      class: "review",
    },
    {
      title: "Where it has not failed, which a miss has not either",
      table: asking('Clay.getCellStatus({{Find email}}) !== "ERROR"'),
      expects: { "Opening line": "has finished" },
    },
    {
      title: "The label that Clay shows for a look-up",
      table: table([
        value("Domain"),
        action("Check CRM", "lookup-row-in-other-table", { reads: ["Domain"] }),
        ai("Opening line", { condition: '{{Check CRM}} == "✅ Record Found"' }),
      ]),
      expects: { "Opening line": "the label that Clay shows in its cell" },
      class: "review",
    },
  ],
  good: [
    {
      title: "A miss has another status than the one that it asks for",
      table: asking('Clay.getCellStatus({{Find email}}) === "SUCCESS"'),
      expects: {},
    },
    {
      title: "A formula may hold any text",
      table: table([
        value("Domain"),
        formula("CRM", '{{Domain}} ? "Record found" : "No record found"'),
        ai("Opening line", { condition: '{{CRM}} == "Record found"' }),
      ]),
      expects: {},
    },
    {
      title: "The value is tested as well",
      table: asking('Clay.getCellStatus({{Find email}}) == "completed" && {{Find email}}?.email'),
      expects: {},
    },
    {
      title: "A column that is made from the step is tested as well",
      table: table([
        ...step,
        formula("Email", "{{Find email}}?.email"),
        ai("Opening line", { condition: 'Clay.getCellStatus({{Find email}}) == "completed" && {{Email}}' }),
      ]),
      expects: {},
    },
    {
      title: "It runs where the step before it failed",
      table: asking('Clay?.getCellStatus?.({{Find email}})?.toLowerCase()?.includes("error")'),
      expects: {},
    },
  ],
};

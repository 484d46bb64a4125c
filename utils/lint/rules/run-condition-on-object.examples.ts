import { action, ai, type Examples, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
const step = [value("Domain"), action("Find email", FINDYMAIL, { reads: ["Domain"] })];
const asking = (condition: string) => table([...step, ai("Opening line", { condition })]);

export const examples: Examples = {
  bad: [
    {
      title: "An enrichment's cell is not empty on a miss",
      table: asking("{{Find email}}"),
      expects: { "Opening line": "rows without a result count as found" },
      class: "review",
    },
    {
      title: "A second step that is to run where the first found nothing",
      table: table([
        ...step,
        action("Find email again", "prospeo-find-work-email-v2", { reads: ["Domain"], condition: "!{{Find email}}" }),
      ]),
      expects: { "Find email again": "rows that Find email has tried count as found" },
    },
    {
      title: "Not equal to an empty text",
      table: asking('{{Domain}} && {{Find email}} != ""'),
      expects: { "Opening line": "as a whole" },
    },
  ],
  good: [
    { title: "The value inside the cell", table: asking("!{{Find email}}?.email"), expects: {} },
    {
      title: "The cell first and then a value inside it, which is how one reads it safely",
      table: asking("{{Find email}} && !{{Find email}}?.email"),
      expects: {},
    },
    {
      title: "A step that looks for the same is waterfall-step-ungated's",
      table: table([
        ...step,
        action("Find email again", "prospeo-find-work-email-v2", { reads: ["Domain"], condition: "{{Find email}}" }),
      ]),
      expects: {},
    },
    {
      title: "A look-up or a call that gates the steps after it",
      table: table([
        value("Domain"),
        action("Get settings", "http-api-v2", { reads: ["Domain"] }),
        ai("Opening line", { condition: "{{Get settings}}" }),
      ]),
      expects: {},
    },
    {
      title: "An AI column that gates the steps after it",
      table: table([
        value("Domain"),
        ai("Score", { reads: ["Domain"] }),
        ai("Opening line", { condition: "{{Score}}" }),
      ]),
      expects: {},
    },
  ],
};

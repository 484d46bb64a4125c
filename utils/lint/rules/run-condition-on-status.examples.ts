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
  ],
  good: [
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

import { action, type Examples, formula, table, value } from "../example.ts";

const find = (condition: string, isAutoRunOn = true) =>
  action("Find email", "findymail-find-work-email", { reads: ["Domain"], condition, isAutoRunOn });

export const examples: Examples = {
  bad: [
    {
      title: "Only if its own cell is empty",
      table: table([value("Domain"), find("!{{Find email}}")]),
      expects: { "Find email": "reads its own result" },
      class: "proven",
    },
    {
      title: "Only if a column that is made from it is empty",
      table: table([value("Domain"), find("!{{Email}}"), formula("Email", "{{Find email}}?.email")]),
      expects: { "Find email": "reads Email, which itself needs Find email first" },
      class: "review",
    },
  ],
  good: [
    {
      title: "Only if another column that may hold the same is empty",
      table: table([value("Domain"), value("Email"), find("!{{Email}}")]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([value("Domain"), find("!{{Find email}}", false)]),
      expects: {},
    },
  ],
};

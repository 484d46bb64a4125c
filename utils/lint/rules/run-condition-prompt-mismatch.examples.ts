import { ai, type Examples, formula, table, value } from "../example.ts";

const research = (condition: string, isAutoRunOn = true) =>
  ai("Research", { condition, isAutoRunOn, promptColumnsUnread: ["Company size"] });

export const examples: Examples = {
  bad: [
    {
      title: "A prompt of two parts, of which the formula holds the first",
      table: table([value("Tier"), value("Company size"), research('{{Tier}} == "A"')]),
      expects: { Research: "names Company size, which the formula does not read" },
      class: "review",
    },
  ],
  good: [
    {
      title: "The formula reads a column that is made from the one that the prompt names",
      table: table([value("Company size"), formula("Is large", "{{Company size}} > 50"), research("{{Is large}}")]),
      expects: {},
    },
    {
      title: "The formula stops no row, which is another rule's to report",
      table: table([value("Company size"), research("true")]),
      expects: {},
    },
    {
      title: "The column that the prompt names is gone",
      table: table([value("Tier"), research("{{Tier}}")]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([value("Tier"), value("Company size"), research("{{Tier}}", false)]),
      expects: {},
    },
  ],
};

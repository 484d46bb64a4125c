import { ai, type Examples, formula, table, value } from "../example.ts";

export const examples: Examples = {
  bad: [
    {
      title: 'The prompt said "icp = true", the formula that runs says true',
      table: table([value("ICP"), ai("Research", { condition: "true" })]),
      expects: { Research: "is always true (true), so it stops no row" },
    },
    {
      title: 'An "or true" left over from a test',
      table: table([value("ICP"), ai("Research", { condition: "{{ICP}} || true" })]),
      expects: { Research: "always true" },
    },
    {
      title: "A column and its opposite cover every row",
      table: table([value("ICP"), ai("Research", { condition: "{{ICP}} || !{{ICP}}" })]),
      expects: { Research: "always true" },
    },
    {
      title: "It stops no row of a run by hand either",
      table: table([ai("Research", { condition: "1 == 1" })], { isAutoRunOn: false }),
      expects: { Research: "always true" },
    },
    {
      title: "A formula's result is a text, so it is never exactly true",
      table: table([value("ICP"), formula("Done", "!!{{ICP}}"), ai("Research", { condition: "{{Done}} !== true" })]),
      expects: { Research: "Done is a formula, and formula results are texts" },
      class: "proven",
    },
    {
      title: "A text that stands by itself after an or",
      table: table([value("Tier"), ai("Research", { condition: '{{Tier}} == "A" || "B"' })]),
      expects: { Research: 'The part that does it is "B"' },
    },
    {
      title: "Two exceptions joined by an or leave nothing out",
      table: table([value("Stage"), ai("Research", { condition: '{{Stage}} != "Won" || {{Stage}} != "Lost"' })]),
      expects: { Research: "one of its sides holds, whatever the row says" },
      class: "proven",
    },
    {
      title: "A formula with a text for either case is never empty",
      table: table([
        value("Country"),
        formula("In the UK", '{{Country}} == "UK" ? "Yes" : "No"'),
        ai("Research", { condition: "{{In the UK}}" }),
      ]),
      expects: { Research: "In the UK gives a text on every row" },
      class: "proven",
    },
    {
      title: "A formula that compares gives a text too, as Clay is understood",
      table: table([
        value("Country"),
        formula("In the UK", '{{Country}} == "UK"'),
        ai("Research", { condition: "!!{{In the UK}}" }),
      ]),
      expects: { Research: "one that says false or No as well" },
      class: "review",
    },
    {
      title: "A part that lets every row through needs review",
      table: table([
        value("ICP"),
        formula("Done", "!!{{ICP}}"),
        ai("Research", { condition: "{{ICP}} && {{Done}} !== true" }),
      ]),
      expects: { Research: "lets every row through: {{Done}} !== true" },
      class: "review",
    },
  ],
  good: [
    {
      title: "The condition reads the row",
      table: table([value("ICP"), ai("Research", { condition: '{{ICP}}?.toLowerCase() === "yes"' })]),
      expects: {},
    },
    {
      title: "Two exceptions, both of which must hold",
      table: table([value("Stage"), ai("Research", { condition: '{{Stage}} != "Won" && {{Stage}} != "Lost"' })]),
      expects: {},
    },
    {
      title: "A formula that is empty in the other case",
      table: table([
        value("Country"),
        formula("In the UK", '{{Country}} == "UK" ? "Yes" : ""'),
        ai("Research", { condition: "{{In the UK}}" }),
      ]),
      expects: {},
    },
    {
      title: "A formula's text is compared",
      table: table([
        value("Country"),
        formula("In the UK", '{{Country}} == "UK" ? "Yes" : "No"'),
        ai("Research", { condition: '{{In the UK}} == "Yes"' }),
      ]),
      expects: {},
    },
    {
      title: "A number column holds numbers",
      table: table([value("Score", "number"), ai("Research", { condition: "{{Score}} !== 0" })]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([ai("Research", { condition: "true", isAutoRunOn: false })]),
      expects: {},
    },
    {
      title: "The column waits for one that is gated",
      table: table([
        value("ICP"),
        ai("Score", { condition: "{{ICP}}" }),
        ai("Research", { condition: "true", reads: ["Score"] }),
      ]),
      expects: {},
    },
  ],
};

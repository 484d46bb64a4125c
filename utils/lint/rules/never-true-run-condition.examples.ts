import { action, ai, type Examples, formula, table, value } from "../example.ts";

const country = [value("Country"), formula("In the UK", '{{Country}} == "UK"')];

export const examples: Examples = {
  bad: [
    {
      title: "A formula's result is a text, so it is never exactly true",
      table: table([...country, ai("Research", { condition: "{{In the UK}} === true" })]),
      expects: { Research: "{{In the UK}} === true is never true, because In the UK is a formula" },
      class: "proven",
    },
    {
      title: "A number in a list of numbers, looked up among texts",
      table: table([
        value("Notes"),
        formula("Score", "{{Notes}}"),
        ai("Research", { condition: "[1, 2].includes({{Score}})" }),
      ]),
      expects: { Research: "[1, 2].includes({{Score}}) is never true" },
    },
    {
      title: "The negation of a column, compared with a text",
      table: table([value("Email check"), ai("Research", { condition: "!{{Email check}}.status === 'valid'" })]),
      expects: { Research: "not read the way it looks" },
      class: "proven",
    },
    {
      title: "One of several cases that matches no row needs review",
      table: table([...country, ai("Research", { condition: "{{Country}} && {{In the UK}} == true" })]),
      expects: { Research: "matches no row: {{In the UK}} == true" },
      class: "review",
    },
    {
      title: "The cell of an enrichment as a whole equals no text",
      table: table([
        value("Domain"),
        action("Find email", "findymail-find-work-email", { reads: ["Domain"] }),
        ai("Research", { condition: '{{Find email}} == "none"' }),
      ]),
      expects: { Research: "holds an object with several values" },
      class: "review",
    },
    {
      title: "A condition that contradicts itself",
      table: table([value("ICP"), ai("Research", { condition: "{{ICP}} && !{{ICP}}" })]),
      expects: { Research: "never runs" },
    },
    {
      title: "Two texts that one column cannot hold at once",
      table: table([value("Stage"), ai("Research", { condition: '{{Stage}} == "New" && {{Stage}} == "Open"' })]),
      expects: { Research: "its sides cannot hold on the same row" },
      class: "proven",
    },
    {
      title: "A path that is asked to be filled and empty",
      table: table([value("Stage"), ai("Research", { condition: "{{Stage}}?.name && !{{Stage}}?.name" })]),
      expects: { Research: "its sides cannot hold on the same row" },
    },
    {
      title: "A number is no text",
      table: table([value("Score", "number"), ai("Research", { condition: '{{Score}} === "5"' })]),
      expects: { Research: "Score holds numbers, which equal no text" },
      class: "review",
    },
    {
      title: "A box is no text",
      table: table([value("Qualified", "boolean"), ai("Research", { condition: '{{Qualified}} == "true"' })]),
      expects: { Research: "Qualified holds boxes" },
      class: "review",
    },
    {
      title: "A formula with a text for either case is never empty",
      table: table([
        value("Email"),
        formula("Has email", '{{Email}} ? "Yes" : "No"'),
        ai("Research", { condition: "!{{Has email}}" }),
      ]),
      expects: { Research: "Has email gives a text on every row" },
      class: "proven",
    },
    {
      title: "A condition that cannot be read could not be checked",
      table: table([value("ICP"), ai("Research", { condition: "{{ICP}} &&" })]),
      expects: {},
      notChecked: ["Research"],
    },
  ],
  good: [
    {
      title: "The comparison is with a text",
      table: table([...country, ai("Research", { condition: '{{In the UK}} === "true"' })]),
      expects: {},
    },
    {
      title: "A checkbox column holds true and false",
      table: table([value("Qualified", "boolean"), ai("Research", { condition: "{{Qualified}} === true" })]),
      expects: {},
    },
    {
      title: "A number column is compared with a number",
      table: table([value("Score", "number"), ai("Research", { condition: "{{Score}} === 5" })]),
      expects: {},
    },
    {
      title: "Either of two texts",
      table: table([value("Stage"), ai("Research", { condition: '{{Stage}} == "New" || {{Stage}} == "Open"' })]),
      expects: {},
    },
    {
      title: "A number is made of the text first",
      table: table([
        value("Notes"),
        formula("Score", "{{Notes}}"),
        ai("Research", { condition: "[1, 2].includes(+{{Score}})" }),
      ]),
      expects: {},
    },
    {
      title: "A condition that reads a column which is gone is another rule's",
      table: table([ai("Research", { condition: "{{Deleted column}}" })]),
      expects: {},
    },
    {
      title: "The plain word false is an off switch that people set on purpose",
      table: table([ai("Research", { condition: "false" })]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([...country, ai("Research", { condition: "{{In the UK}} === true", isAutoRunOn: false })]),
      expects: {},
    },
    {
      title: "The column waits for one that is gated",
      table: table([
        value("ICP"),
        ai("Score", { condition: "{{ICP}}" }),
        ai("Research", { condition: "{{ICP}} && !{{ICP}}", reads: ["Score"] }),
      ]),
      expects: {},
    },
  ],
};

import { ai, type Examples, table, value } from "../example.ts";

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
      title: "A condition that no row can meet",
      table: table([value("ICP"), ai("Research", { condition: "{{ICP}} && !{{ICP}}" })]),
      expects: { Research: "never runs" },
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
      title: "A condition that reads a column which is gone is another rule's",
      table: table([ai("Research", { condition: "{{Deleted column}}" })]),
      expects: {},
    },
    {
      title: "The condition reads the row",
      table: table([value("ICP"), ai("Research", { condition: '{{ICP}}?.toLowerCase() === "yes"' })]),
      expects: {},
    },
    {
      title: "The plain word false is an off switch that people set on purpose",
      table: table([ai("Research", { condition: "false" })]),
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
    {
      title: "The column is never true and waits for one that is gated",
      table: table([
        value("ICP"),
        ai("Score", { condition: "{{ICP}}" }),
        ai("Research", { condition: "{{ICP}} && !{{ICP}}", reads: ["Score"] }),
      ]),
      expects: {},
    },
  ],
};

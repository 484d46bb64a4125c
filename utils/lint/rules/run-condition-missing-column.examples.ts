import { action, ai, type Examples, table, value } from "../example.ts";

export const examples: Examples = {
  bad: [
    {
      title: "A column that was deleted",
      table: table([ai("Research", { condition: "{{Deleted column}}" })]),
      expects: { Research: "reads a column that this table does not have (f_deleted_column)" },
    },
    {
      title: "One of several, in a condition that cannot be parsed either",
      table: table([value("Tier"), ai("Research", { condition: "{{Tier}} && {{Gone}} &&" })]),
      expects: { Research: "What Clay does then is not documented" },
    },
    {
      title: "The defect is certain even where the price is not",
      table: table([action("Mystery", "an-action-nobody-knows", { condition: "{{Gone}} || {{Gone too}}" })]),
      expects: { Mystery: "2 columns" },
    },
  ],
  good: [
    {
      title: "Every column that the condition reads is there",
      table: table([value("Tier"), ai("Research", { condition: '{{Tier}} == "A"' })]),
      expects: {},
    },
    {
      title: "The time a row was made is a column of every table",
      table: table([ai("Research", { condition: "{{Created at}}" })]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([ai("Research", { condition: "{{Gone}}", isAutoRunOn: false })]),
      expects: {},
    },
    {
      title: "The column is free",
      table: table([action("Lookup", "lookup-row-in-other-table", { condition: "{{Gone}}" })]),
      expects: {},
    },
    {
      title: "A condition that only cannot be parsed is another rule's",
      table: table([value("Tier"), ai("Research", { condition: "{{Tier}} &&" })]),
      expects: {},
    },
  ],
};

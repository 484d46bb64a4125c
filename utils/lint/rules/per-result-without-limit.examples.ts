import { action, type Examples, table, value } from "../example.ts";

const NEWS = "lusha-enrich-company-jobs-growth-by-department-signal";
const reads = ["Domain"];

export const examples: Examples = {
  bad: [
    {
      title: "A list that is billed by the department",
      table: table([value("Domain"), action("Growth", NEWS, { reads })]),
      expects: { Growth: "is billed for each department and sets no limit: a row may bring up to 100" },
      class: "review",
    },
    {
      title: "A list of which nobody says how long it gets",
      table: table([value("Domain"), action("Technologies", "sumble-enrich-company-technologies", { reads })]),
      expects: { Technologies: "sets no limit" },
    },
  ],
  good: [
    {
      title: "A limit is set",
      table: table([value("Domain"), action("Growth", NEWS, { reads, literals: { limit: "5" } })]),
      expects: {},
    },
    {
      title: "The price is per row",
      table: table([value("Domain"), action("Company", "enrich-company-with-mixrank-v2", { reads })]),
      expects: {},
    },
    {
      title: "Nobody knows the price",
      table: table([value("Domain"), action("Unheard of", "a-key-of-tomorrow", { reads })]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([value("Domain"), action("Growth", NEWS, { reads, isAutoRunOn: false })]),
      expects: {},
    },
  ],
};

import { action, ai, type Examples, exampleId, formula, table, value } from "../example.ts";

const company = (options: Parameters<typeof action>[2] = {}) =>
  action("Company", "enrich-company-with-mixrank-v2", { reads: ["Domain"], ...options });
const rows = [value("Domain"), value("Tier")];
const gated = { condition: '{{Tier}} == "A"' };

export const examples: Examples = {
  bad: [
    {
      title: "The only column that a prompt reads is gated, and the prompt is not",
      table: table([
        ...rows,
        company(gated),
        formula("About", "{{Company}}?.description"),
        ai("Research", { optionalReads: ["About"] }),
      ]),
      expects: { Research: "Where Company is empty, everything that Research reads is empty too" },
      class: "review",
    },
    {
      title: "The only column that a prompt reads has failed on some rows",
      table: table([...rows, company(), ai("Research", { optionalReads: ["Company"] })]),
      statuses: { [exampleId("Company")]: { SUCCESS: 90, ERROR: 10 } },
      expects: { Research: "Company has no result on 10 rows so far" },
    },
    {
      title: "A call that sends nothing but blanks",
      table: table([
        ...rows,
        value("Owner"),
        company(gated),
        formula("About", "{{Company}}?.description"),
        formula("Size", "{{Company}}?.size"),
        action("Notify", "http-api-v2", { optionalReads: ["About", "Size"], condition: "{{Owner}}" }),
      ]),
      expects: { Notify: "runs and is paid for all the same" },
    },
  ],
  good: [
    {
      title: "A few rows of many failed by chance",
      table: table([...rows, company(), ai("Research", { optionalReads: ["Company"] })]),
      statuses: { [exampleId("Company")]: { SUCCESS: 997, ERROR: 3 } },
      expects: {},
    },
    {
      title: "The input is required, so Clay ends such rows for free",
      table: table([...rows, company(gated), ai("Research", { reads: ["Company"] })]),
      expects: {},
    },
    {
      title: "The input is required, so rows on which the column behind it failed end for free too",
      table: table([...rows, company(), ai("Research", { reads: ["Company"] })]),
      statuses: { [exampleId("Company")]: { SUCCESS: 90, ERROR: 10 } },
      expects: {},
    },
    {
      title: "One of several inputs is required",
      table: table([...rows, company(gated), ai("Research", { reads: ["Company"], optionalReads: ["Domain"] })]),
      expects: {},
    },
    {
      title: "Another input does not come from the gated column",
      table: table([...rows, company(gated), ai("Research", { optionalReads: ["Company", "Domain"] })]),
      expects: {},
    },
    {
      title: "The run condition asks for the input",
      table: table([
        ...rows,
        company(gated),
        formula("About", "{{Company}}?.description"),
        ai("Research", { optionalReads: ["About"], condition: "!!{{About}}" }),
      ]),
      expects: {},
    },
    {
      title: "Both have the same gate",
      table: table([...rows, company(gated), ai("Research", { optionalReads: ["Company"], ...gated })]),
      expects: {},
    },
    {
      title: "Whether a column of plain data is empty on some rows is not seen",
      table: table([...rows, ai("Research", { optionalReads: ["Domain"] })]),
      expects: {},
    },
    {
      title: "A provider's enrichment refuses a row without its inputs for free",
      table: table([
        ...rows,
        company(gated),
        formula("Name", "{{Company}}?.name"),
        action("Find email", "findymail-find-work-email", { optionalReads: ["Name"] }),
      ]),
      expects: {},
    },
    {
      title: "The formula between them has a value in any case",
      table: table([
        ...rows,
        company(gated),
        formula("About", '{{Company}}?.description || "unknown"'),
        ai("Research", { optionalReads: ["About"] }),
      ]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([...rows, company(gated), ai("Research", { optionalReads: ["Company"], isAutoRunOn: false })]),
      expects: {},
    },
  ],
};

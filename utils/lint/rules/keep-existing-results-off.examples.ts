import { action, ai, type Examples, results, table, value } from "../example.ts";

const off = { keepsExistingResults: false };
const columns = [
  value("Tier"),
  action("Enrich company", "enrich-company-with-mixrank-v2", { condition: "{{Tier}}" }),
  ai("Research", { condition: "{{Tier}}" }),
];

export const examples: Examples = {
  bad: [
    {
      title: "Two paid columns hold results",
      table: table(columns, off),
      statuses: results({ "Enrich company": 1_200, Research: 4 }),
      expects: { "": "auto-run pays for 1,204 results in Enrich company and Research again" },
    },
    {
      title: "The auto-run switch was not seen",
      table: table(columns, { ...off, isAutoRunOn: null }),
      statuses: results({ "Enrich company": 1, Research: 0 }),
      expects: { "": "unless somebody switched it off, pays for 1 result in Enrich company again" },
    },
    {
      title: "A miss counts only where Clay bills a miss as well",
      table: table(
        [
          ...columns,
          action("Find work email", "findymail-find-work-email", { reads: ["Tier"], condition: "{{Tier}}" }),
        ],
        off,
      ),
      statuses: {
        f_enrich_company: { SUCCESS: 30, SUCCESS_NO_DATA: 20 },
        f_find_work_email: { SUCCESS: 300, SUCCESS_NO_DATA: 500 },
        f_research: {},
      },
      expects: { "": "350 results in Enrich company and Find work email" },
    },
    {
      title: "Of one paid column it was not seen how many results it holds",
      table: table(columns, off),
      statuses: results({ "Enrich company": 1_200 }),
      expects: { "": "auto-run pays for at least 1,200 results in Enrich company again" },
    },
    {
      title: "The setting was not seen",
      table: table(columns, { keepsExistingResults: null }),
      statuses: results({ "Enrich company": 1_200, Research: 4 }),
      expects: {},
      notChecked: [""],
    },
    {
      title: "Neither the setting nor the results were seen: one line for the table",
      table: table(columns, { keepsExistingResults: null }),
      expects: {},
      notChecked: [""],
    },
    {
      title: "How many results the columns hold was not seen",
      table: table(columns, off),
      expects: {},
      notChecked: [""],
    },
  ],
  good: [
    {
      title: "The table keeps existing results",
      table: table(columns),
      statuses: results({ "Enrich company": 1_200, Research: 4 }),
      expects: {},
    },
    {
      title: "The table's auto-run is off",
      table: table(columns, { ...off, isAutoRunOn: false }),
      statuses: results({ "Enrich company": 1_200, Research: 4 }),
      expects: {},
    },
    {
      title: "Nothing has run yet",
      table: table(columns, off),
      statuses: results({ "Enrich company": 0, Research: 0 }),
      expects: {},
    },
    {
      title: "The columns that hold results are parked, never run or are free",
      table: table(
        [
          value("Domain"),
          ai("Parked", { isAutoRunOn: false }),
          ai("Switched off", { condition: "false" }),
          action("Lookup", "lookup-row-in-other-table", { reads: ["Domain"] }),
        ],
        off,
      ),
      statuses: results({ Parked: 900, "Switched off": 900, Lookup: 900 }),
      expects: {},
    },
  ],
};

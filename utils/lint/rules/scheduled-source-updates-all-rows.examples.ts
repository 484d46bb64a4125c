import type { Source } from "../../model/source.ts";
import { action, type Examples, formula, source, table, value } from "../example.ts";

const off = { keepsExistingResults: false };
const columns = [
  source("People source"),
  formula("Domain", "{{People source}}?.domain"),
  action("Enrich company", "enrich-company-with-mixrank-v2", { reads: ["Domain"], condition: "{{Domain}}" }),
];
const imported: Source = {
  id: "s_people",
  type: "v3-action",
  billing: "action",
  records: 500,
  feeds: [{ tableId: "t_example", columnId: "f_people_source" }],
  action: null,
  hasScheduleSettings: false,
  signalId: null,
  signalType: null,
};

export const examples: Examples = {
  bad: [
    {
      title: "The table says that one of its sources is scheduled",
      table: table(columns, { ...off, hasScheduledSources: true }),
      expects: { "": "pays for Enrich company again each time" },
    },
    {
      title: "The source holds settings for a schedule",
      table: table(columns, off),
      sources: [{ ...imported, hasScheduleSettings: true }],
      expects: { "": "If the schedule updates existing rows" },
    },
    {
      title: "A signal feeds the table",
      table: table(columns, off),
      sources: [{ ...imported, signalId: "sig_1", signalType: "job-change" }],
      expects: { "": "Rows come in on a schedule" },
    },
    {
      title: "Which column the rows come in by is not known: every paid column may depend on it",
      table: table(columns.slice(1), { ...off, hasScheduledSources: true }),
      expects: { "": "Enrich company" },
    },
    {
      title: "Whether existing results are kept was not seen",
      table: table(columns, { keepsExistingResults: null, hasScheduledSources: true }),
      expects: {},
      notChecked: [""],
    },
    {
      title: "The source was not seen",
      table: table(columns, off),
      expects: {},
      notChecked: [""],
    },
  ],
  good: [
    {
      title: "The table keeps existing results",
      table: table(columns, { hasScheduledSources: true }),
      expects: {},
    },
    {
      title: "The table's auto-run is off",
      table: table(columns, { ...off, isAutoRunOn: false, hasScheduledSources: true }),
      expects: {},
    },
    {
      title: "The source comes once",
      table: table(columns, off),
      sources: [imported],
      expects: {},
    },
    {
      title: "The paid column depends on something else",
      table: table(
        [
          ...columns.slice(0, 2),
          value("Name"),
          action("Enrich person", "enrich-person-with-mixrank-v2", { reads: ["Name"], condition: "{{Name}}" }),
        ],
        { ...off, hasScheduledSources: true },
      ),
      expects: {},
    },
    {
      title: "The paid column is parked",
      table: table(
        [
          ...columns.slice(0, 2),
          action("Enrich company", "enrich-company-with-mixrank-v2", { reads: ["Domain"], isAutoRunOn: false }),
        ],
        { ...off, hasScheduledSources: true },
      ),
      expects: {},
    },
  ],
};

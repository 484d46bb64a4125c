import { formatCount } from "../../format.ts";
import type { Quantity } from "../../model/quantity.ts";
import { nameOfCounted, type Scenario, type ScenarioTotal } from "../../model/scenario.ts";
import type { Table } from "../../model/table.ts";

type Words = Pick<ScenarioTotal, "label" | "about">;

/** What a list calls a scenario of a table, and which rows it is about and what starts it. */
export function wordsOfScenario(scenario: Scenario, table: Table, rows: Quantity): Words {
  switch (scenario.kind) {
    case "next-run":
      return {
        label: "Next run",
        about: "Rows that have no result yet, or one that is out of date, in every column that is not parked.",
      };
    case "empty-or-errored":
      return {
        label: "Empty or errored only",
        about:
          "Rows that never ran and rows that failed, in every column that is not parked; results that are out of date stay.",
      };
    case "first":
      return {
        label: nameOfCounted(scenario),
        about: "The first rows of the table, those of them that have no result yet.",
      };
    case "new":
      return {
        label: nameOfCounted(scenario),
        about: `Rows that are added, in every column that is not parked. ${whoStarts(table, "they")}`,
      };
    case "view":
      return {
        label: `View of ${formatCount(rows, "en-US")} rows`,
        about:
          "The rows of a view, those of them that have no result yet. Which rows it holds is not known, so the figures are a range.",
      };
    case "exposure":
      return { label: "What auto-run starts", about: exposure(table) };
    case "all-forced":
      return {
        label: "Everything again",
        about:
          "Every row that passes its gate, whatever it holds, in every column that is not parked: a forced run pays for each result again.",
      };
    case "month":
      return {
        label: "A month",
        about: "What recurs in 30 days: signals, scheduled sources and columns, and the rows that are added.",
      };
    case "edit": {
      const name = table.columns.find(({ id }) => id === scenario.columnId)?.name ?? scenario.columnId;
      return { label: `Edit of ${name}`, about: edit(name, table) };
    }
  }
}

function whoStarts({ isAutoRunOn }: Table, they: string): string {
  if (isAutoRunOn === null) return `Whether auto-run starts ${they === "they" ? "them" : they} was not seen.`;
  return isAutoRunOn
    ? "Auto-run is on, so they run by themselves."
    : "Auto-run is off for this table, so they run only when somebody starts them.";
}

function exposure({ isAutoRunOn }: Table): string {
  const what =
    "rows that never ran, are empty or failed, in every column that is not parked, with what depends on them";
  if (isAutoRunOn === null)
    return `What auto-run starts by itself if it is on: ${what}. Whether it is on was not seen.`;
  return isAutoRunOn
    ? `Auto-run is on, and starts this by itself: ${what}.`
    : `Auto-run is off. Switched on with "Update cells", it would start this: ${what}.`;
}

function edit(name: string, { isAutoRunOn, keepsExistingResults }: Table): string {
  if (isAutoRunOn === false)
    return `Auto-run is off for this table, so saving a change of ${name} starts nothing by itself.`;
  const keeps =
    keepsExistingResults === true ? " Keep existing results is on and may spare results that are there." : "";
  return `Saving a change of ${name} starts the rows on which it and the columns that read it ran before.${keeps}`;
}

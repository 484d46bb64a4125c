import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { decode } from "../../utils/clay/wire/decode.ts";
import { RowSights } from "../../utils/clay/wire/row-sights.ts";
import type { Drift, Observation } from "../../utils/model/observation.ts";
import { harEntries } from "./har-entries.ts";
import { readHarExchange } from "./har-exchange.ts";
import { InputProblem } from "./read-json.ts";
import { SeenTables } from "./seen-tables.ts";

export interface ReadHar {
  inputs: AnalysisInput[];
  /** What of the file could not be used, one sentence each. */
  problems: string[];
  drift: Drift[];
}

/**
 * Reads the tables that a recorded session (a HAR file) shows: each exchange goes the way it would in the extension, in the
 * order in which the answers came. Never throws for what the file holds.
 */
export function readHar(file: string): ReadHar {
  const steps: { finishedAt: number; observations: Observation[] }[] = [];
  const problems: string[] = [];
  const sights = new RowSights();
  let withoutContent = 0;
  let latest = Number.NEGATIVE_INFINITY;
  try {
    for (const entry of harEntries(file)) {
      const exchange = readHarExchange(entry);
      if (exchange?.captured === null) withoutContent += 1;
      if (exchange === null || exchange.captured === null) continue;
      latest = exchange.finishedAt ?? latest;
      steps.push({ finishedAt: latest, observations: decode(exchange.captured, sights) });
    }
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    problems.push(error.message);
  }
  const seen = new SeenTables();
  // The file's order is that of the requests, and need not even be that.
  steps.sort((a, b) => (a.finishedAt === b.finishedAt ? 0 : a.finishedAt - b.finishedAt));
  for (const observation of steps.flatMap((it) => it.observations)) seen.apply(observation);
  const inputs = seen.inputs();
  problems.push(...gaps(file, seen, withoutContent));
  if (inputs.length === 0 && problems.length === 0) problems.push(`${file}: this HAR file holds no Clay table.`);
  return { inputs, problems, drift: seen.drift };
}

function gaps(file: string, seen: SeenTables, withoutContent: number): string[] {
  const edited = seen
    .editedOnly()
    .map((id) => `${file}: the table ${id} is changed in this HAR file, but never loaded.`);
  if (withoutContent === 0) return edited;
  const [have, them] = withoutContent === 1 ? ["has", "it"] : ["have", "them"];
  const sentence = `${withoutContent} of Clay's responses ${have} no content in this HAR file, so the report does without ${them}.`;
  return [`${file}: ${sentence}`, ...edited];
}

import type { UsdRates } from "../../estimate/cost.ts";
import type { TableForecast } from "../../estimate/forecast-runs.ts";
import { ROWS_NOT_SEEN } from "../../estimate/open-rows.ts";
import type { RunScene } from "../../estimate/run-subject.ts";
import { economicsOf } from "../../estimate/waterfall-economics.ts";
import { readWaterfall, type StepReadings } from "../../estimate/waterfall-readings.ts";
import type { Gate } from "../../model/gate.ts";
import type { FoundWaterfall, WaterfallReport } from "../../model/waterfall.ts";
import type { WaterfallFacts } from "../../model/waterfall-facts.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { betterOrderOf, earlyStepsOf } from "./waterfall-orders.ts";
import { stepPrices } from "./waterfall-prices.ts";
import { recheckOf } from "./waterfall-recheck.ts";
import { dearTailOf } from "./waterfall-tail.ts";
import { waterfallsOf } from "./waterfalls.ts";

/** All that is known of one waterfall. */
export interface WaterfallStudy {
  waterfall: FoundWaterfall;
  /** Those that can run. */
  steps: StepReadings[];
  report: WaterfallReport;
}

/** What a question about a waterfall may look at besides. */
export interface TableStudy {
  input: AnalysisInput;
  scene: RunScene;
  forecast: TableForecast;
  rates: UsdRates;
  columns: readonly PricedColumn[];
}

/** What the waterfalls of a table find and cost, and what could be better about them. Those without a step that can run are left out. */
export function studyWaterfalls(table: TableStudy): { reports: WaterfallReport[]; facts: WaterfallFacts[] } {
  const { input, scene } = table;
  const gates = new Map<string, Gate>([...scene.subjects].map(([id, { gate }]) => [id, gate]));
  const found = waterfallsOf(input.table, gates);
  if (found.length === 0) return { reports: [], facts: [] };
  const studies = found.flatMap((waterfall) => studyOf(waterfall, table) ?? []);
  return {
    reports: studies.map(({ report }) => report),
    facts: studies.filter(({ steps }) => steps.length > 1).map((study) => factsOf(study, table)),
  };
}

function studyOf(waterfall: FoundWaterfall, { scene, forecast, columns, rates, input }: TableStudy) {
  const priced = new Map(columns.map((column) => [column.facts.column.id, column]));
  const steps = readWaterfall(waterfall, scene.subjects, {
    shares: forecast.shares,
    pricesOf: (id, billed) => {
      const column = priced.get(id);
      return column === undefined ? [] : stepPrices(column, billed, { rates, input });
    },
  });
  const [first] = steps;
  if (first === undefined) return null;
  const { id, name, isNative } = waterfall;
  const rows = priced.get(first.columnId)?.run?.rows ?? { unknown: ROWS_NOT_SEEN };
  return { waterfall, steps, report: { id, name, isNative, rows, ...economicsOf(steps, waterfall.isStrict) } };
}

function factsOf(study: WaterfallStudy, table: TableStudy): WaterfallFacts {
  const early = earlyStepsOf(study, table);
  return {
    waterfall: study.waterfall,
    early,
    // A step that is to move for its misses is said by itself; the best order of all shows when that is done.
    order: early.length > 0 ? null : betterOrderOf(study, table),
    tail: dearTailOf(study, table),
    recheck: recheckOf(study, table),
  };
}

import type { Waterfall } from "./table.ts";

/** Steps that look for the same thing one after the other: a group of Clay's, or columns that wait for each other by their run conditions. */
export interface FoundWaterfall {
  /** The group's id; of one by hand `by-hand:` and the id of its first step. */
  id: string;
  name: string;
  isNative: boolean;
  /** In execution order, columns that the table has and that can run. */
  steps: Waterfall["steps"];
  /** The column that shows the first result; null where there is none. */
  mergeColumnId: string | null;
  /** A column that validates what was found when all steps are through; null where there is none. */
  finalCheckColumnId: string | null;
  /** Whether each step runs only where all before it found nothing, and not merely some of them. */
  isStrict: boolean;
}

import type { Basis } from "../model/breakdown.ts";
import type { Gate } from "../model/gate.ts";
import type { Provenance } from "../model/provenance.ts";
import type { RowSight, VerdictCounts } from "../model/row-cells.ts";
import type { Table } from "../model/table.ts";

/** How often a run finds something before this table has shown it, and what that rests on; the three figures are shares. */
export interface HitPrior {
  low: number;
  likely: number;
  high: number;
  /** One sentence. */
  basis: string;
  rests: Basis;
  /** Of figures that were published; null for any other. */
  provenance: Provenance | null;
}

/** Shares, from 0 to 1, that the user put in the place of what is estimated of one column; null where nothing. */
export interface TypedShares {
  /** Of the rows that come to it: those that its gate lets through. */
  passes: number | null;
  /** Of its runs: those that find something. */
  hits: number | null;
  /** Of its runs that find nothing: those that are billed. */
  misses: number | null;
}

/** What the forecast is told of one action column. */
export interface RunSubject {
  gate: Gate;
  /** What its run condition said of the rows that were seen; null when none was. */
  verdicts: VerdictCounts | null;
  /** Null for an action that answers every time. */
  hitPrior: HitPrior | null;
  /** How likely it is that a run that finds nothing is billed, from 0 to 1, and why. */
  missBilling: { share: number; reason: string; rests: Basis };
  /** Columns whose misses are billed alike: the action's identity. */
  actionKey: string;
  /** Left out: the user typed nothing. */
  typed?: TypedShares;
}

/** All that the forecast of a table's next run rests on. */
export interface RunScene {
  table: Table;
  /** Null when not seen. */
  tableRows: number | null;
  /** Rows that the page has loaded, with the cells that run conditions read. */
  seenRows: readonly RowSight[];
  /** What was counted on rows that were seen, by what was asked of them: it stays when the rows go. */
  counted: Readonly<Record<string, VerdictCounts>>;
  /** Every action column, by id. */
  subjects: ReadonlyMap<string, RunSubject>;
  /** For each column, every column it reads, directly or through others. */
  reads: ReadonlyMap<string, ReadonlySet<string>>;
}

import type { KnownDecimalRange } from "./decimal-range.ts";
import type { Gate } from "./gate.ts";
import type { OwnKeyState } from "./own-key.ts";
import type { Quantity } from "./quantity.ts";
import type { ColumnKind } from "./report.ts";
import type { Source } from "./source.ts";
import type { Column, Table } from "./table.ts";
import type { WaterfallFacts } from "./waterfall-facts.ts";
import type { Account } from "./workspace.ts";

/** By how much the page's price for one run, or one result where results are billed, rose when it last changed. */
export interface PriceRise {
  /** "data credits", "credits" or "actions". */
  unit: string;
  from: string;
  to: string;
  /** "on 12 May", or "between 3 May and 12 May" where nobody looked in between. */
  when: string;
  /** What it adds to the next run, with its unit; null when that is not known or nothing. */
  adds: string | null;
  /** The same as a figure in that unit. */
  added: Quantity | null;
}

/** A cheaper action that gives the same kind of data, with credits a row on Clay's key. */
export interface CheaperTwin {
  key: string;
  /** With its provider. */
  name: string;
  /** Kinds of data of which it takes one as its input. */
  accepts: readonly string[];
  credits: string;
  /** What the column's own action takes. */
  ownCredits: string;
}

/** What a rule may know of a column: its configuration and what the other rooms found out about it. */
export interface ColumnFacts {
  column: Column;
  kind: ColumnKind;
  /** True: a run costs credits or an action. False: neither. Null: unknown. */
  isPaid: boolean | null;
  /** Whether a run takes data credits with the key the column uses now; null when unknown. */
  takesDataCredits: boolean | null;
  account: "clay" | "own" | "none" | "unknown";
  /** Null for a column that is not an action. */
  gate: Gate | null;
  /** The kind of data a result is, e.g. `work email`; null when the action is not known to produce one kind. */
  produces: string | null;
  /** Where that data stands inside the cell; empty when not known. */
  resultPath: string[];
  /** Provider types whose connection could run this column on the customer's own key; empty when none can or it is unknown. */
  ownKeyProviders: string[];
  /** Cells that hold a result already, which a run without "Keep existing results" pays for again; null when not seen. */
  filledCells: number | null;
  /** How Clay bills the model of an AI column on its own key; null for any other column, or when that is not known. */
  modelPricing: "fixed" | "variable" | null;
  /** Whether the column holds a credit or cost limit per row. */
  hasBudget: boolean;
  /** How Clay's price for its action rose of late; null when it did not, as far as the page showed. */
  priceRise: PriceRise | null;
  /** The provider's name as its users write it; null when it is not known. */
  providerName: string | null;
  /** Data credits (legacy: credits) that a run of one row takes on the key that the column uses now; null when unknown. */
  creditsPerRow: KnownDecimalRange | null;
  /** What each result is called and how many a row brings at most, where results are billed and no limit is set; null otherwise. */
  unlimitedResults: { unit: string; most: string | null } | null;
  /** A general enrichment that gives the same kind of data for half the price or less on Clay's key; null when none is known. */
  cheaperTwin: CheaperTwin | null;
  /** On a current plan: the page gives the price of the old plans and not the current one. */
  hasLegacyPriceOnly: boolean;
  /**
   * What a key of the customer's own would change, with a sentence that says it per 1,000 finds or why it is not known. `likely-saves`:
   * it may also cost more. Null for a column that is not an action.
   */
  ownKeyNet: {
    state: OwnKeyState;
    verdict: "saves" | "likely-saves" | "costs-more" | "unknown";
    said: string;
  } | null;
}

/** What a rule may know of a table. Rules never price: money reaches them as these facts only. */
export interface TableFacts {
  table: Table;
  /** In the table's order. */
  columns: ColumnFacts[];
  /** For each column, every column it reads, directly or through others. */
  reads: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of what its contents are made from, which its run condition is not. */
  madeFrom: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the rows come from; null when the page has not shown it. */
  sources: readonly Source[] | null;
  /** Null when the page has not shown the workspace's connections. */
  accounts: Account[] | null;
  /** Clay's own and those by hand, of which two steps or more can run. */
  waterfalls: readonly WaterfallFacts[];
}

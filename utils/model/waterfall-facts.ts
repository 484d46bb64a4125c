import type { Factor } from "./breakdown.ts";
import type { Cost } from "./report.ts";
import type { FoundWaterfall } from "./waterfall.ts";

/** What a change would save in the next run, as figures and as a sentence has them: `$12-30`. */
export interface Saving {
  cost: Cost;
  said: string;
}

/** What the figures that a finding says are reckoned from. */
interface Reckoned {
  reckoning: Factor[];
}

/** What a rule may know of a waterfall: its steps, and what their economics come to. Steps that cannot run are in none of the lists. */
export interface WaterfallFacts {
  waterfall: FoundWaterfall;
  /** The order that costs least for the same coverage, where it is certain to save something and worth the change; null where none is. */
  order: ({ columnIds: string[]; saves: Saving } & Reckoned) | { unknown: string } | null;
  /**
   * Steps of which every miss is billed and that stand before others which find about as much, refund their misses, and cost no more for a
   * find. `saves` is null where the rows of the next run or a price are not known.
   */
  early: ({ columnId: string; before: string[]; saves: Saving | null } & Reckoned)[];
  /** The last steps of which each extra result costs more than the limit, in any case; null where there are none. */
  tail:
    | (Reckoned & {
        columnIds: string[];
        /** Dollars for each extra result of the cheapest of them. */
        perHit: string;
        limit: string;
        /** Whether the limit is the user's own. */
        isOwnLimit: boolean;
        /** Of 100 rows that enter, those that only these steps find: `2-4`. */
        hitsPer100: string;
        saves: Saving;
      })
    | null;
  /** Results that are validated behind each step and by the same action again when all are through; null where they are not. */
  recheck:
    | (Reckoned & {
        checkIds: string[];
        finalId: string;
        /** Whether the steps themselves ask what the validations behind them said. */
        stepsAsk: boolean;
        saves: Saving | null;
      })
    | null;
}

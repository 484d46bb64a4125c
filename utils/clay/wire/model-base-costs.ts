import type { ModelCost } from "../../model/catalogue.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { readFigure } from "./figures.ts";
import { isWord } from "./identifiers.ts";

/**
 * Decodes `GET /v3/model-pricing/{ws}/base-costs` (clay-api.md section 6.4): credits by AI model, scaled for the workspace. It
 * may list only models of variable price, so a model that is missing has no known price. Null, with a drift, when it is no list.
 */
export function decodeModelBaseCosts(body: unknown, log: DriftLog): ModelCost[] | null {
  const costs = readList([{ key: "baseCosts" }, "bare"], body, log);
  return (
    costs &&
    decodeEach(costs, log, "baseCosts[]", (entry) => {
      const model = log.required(isWord, entry.modelName, "baseCosts[].modelName");
      const credits = readFigure(entry.baseCostCredits, log, "baseCosts[].baseCostCredits");
      return model === null || credits === null ? null : { model, credits };
    })
  );
}

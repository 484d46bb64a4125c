import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, table, value } from "../../lint/example.ts";
import type { Action } from "../../model/table.ts";
import { NO_TERMS } from "../../model/user-terms.ts";
import type { ActionLessons, WorkspaceHistory } from "../../model/workspace-history.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";

// Nobody has published a price for it.
const UNPRICED = "made-up-enrichment";

function priceOfColumn(key: string, given: Partial<AnalysisInput> = {}, pricing: Action["pricing"] = null) {
  const column = action("Enrich", key, { reads: ["Domain"], pricing });
  const input = seenForTests({ table: table([value("Domain"), column]), rows: 10, ...given });
  return analyse(input).columns.find(({ id }) => id === "f_enrich")?.price ?? null;
}

const charged = (key: string, credits: string, cells: number): WorkspaceHistory => {
  const charge: ActionLessons["charge"] = { credits, cells, tables: 3, asOf: "2026-11-20" };
  return { [`/${key}`]: { first: null, later: null, charge } };
};

describe("a price that nobody says", () => {
  it("is the average of what the workspace was billed, and says so", () => {
    expect(priceOfColumn(UNPRICED)?.dataCredits).toHaveProperty("unknown");
    const price = priceOfColumn(UNPRICED, { history: charged(UNPRICED, "21", 14) });
    expect(price?.dataCredits).toMatchObject({ likely: 1.5, high: 1.5 });
    expect(price?.provenance).toEqual({
      source: "Observed in this workspace: 14 cells in 3 tables",
      asOf: "2026-11-20",
      confidence: "medium",
    });
  });

  it("counts the table's own billed cells among them", () => {
    const upfront = { total: "12", cells: 6 };
    const census = { statuses: { SUCCESS: 6 }, withoutStatus: 0, stale: 0, upfront, additional: null };
    const loaded = { records: 6, columns: { f_enrich: census } };
    expect(priceOfColumn(UNPRICED, { loaded })?.dataCredits).toMatchObject({ likely: 2 });
    const price = priceOfColumn(UNPRICED, { loaded, history: charged(UNPRICED, "21", 14) });
    expect(price?.dataCredits).toMatchObject({ likely: 1.65 });
    expect(price?.provenance?.source).toBe("Observed in this workspace: 20 cells in 4 tables");
  });
});

describe("a price that somebody says", () => {
  const shown = { legacy: null, modern: { credits: "2", ownKeyCredits: "0", actions: "1" } };

  it("is not overruled where the page shows it or the user typed it", () => {
    const history = charged(UNPRICED, "70", 14);
    expect(priceOfColumn(UNPRICED, { history }, shown)?.dataCredits).toMatchObject({ likely: 2 });
    const terms = { ...NO_TERMS, actionPrices: { [`/${UNPRICED}`]: { credits: "3", actions: null } } };
    expect(priceOfColumn(UNPRICED, { history, terms })?.dataCredits).toMatchObject({ likely: 3 });
  });

  it("stays one price of the price book, but of a range in it the workspace says which", () => {
    const [single, range] = ["icypeas-enrich-company", "scrape-website"];
    expect(priceOfColumn(single)?.dataCredits).toHaveProperty("likely");
    expect(priceOfColumn(single)?.dataCredits).toEqual(
      priceOfColumn(single, { history: charged(single, "70", 14) })?.dataCredits,
    );
    expect(priceOfColumn(range)?.dataCredits).toMatchObject({ low: 0.1, high: 1 });
    expect(priceOfColumn(range, { history: charged(range, "9.8", 14) })?.dataCredits).toMatchObject({ likely: 0.7 });
  });

  it("says what results cost, whose number other tables do not share", () => {
    const listing = "find-lists-of-companies-with-mixrank-source";
    const history = charged(listing, "700", 14);
    expect(priceOfColumn(listing, { history })?.dataCredits).toEqual(priceOfColumn(listing)?.dataCredits);
  });
});

import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, ai, table, value } from "../../lint/example.ts";
import { isKnown } from "../../model/quantity.ts";
import type { WorkspaceHistory } from "../../model/workspace-history.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";
import { hitPriorOf } from "./hit-prior.ts";

const KEY = "findymail-find-work-email";
const pricing = { legacy: null, modern: { credits: "2", ownKeyCredits: "0", actions: "1" } };
const FINDER = action("Find email", KEY, { reads: ["Domain"], pricing });
const hits = (found: number, done: number, tables = 3) => ({ found, done, tables });
const history = (first: ReturnType<typeof hits> | null, later: ReturnType<typeof hits> | null = null) =>
  ({ [`/${KEY}`]: { first, later, charge: null } }) satisfies WorkspaceHistory;
const prior = (known: WorkspaceHistory | null, isLater = false) =>
  FINDER.action === null ? null : hitPriorOf(FINDER.action, isLater, known);

describe("hitPriorOf", () => {
  it("goes by what other tables of the workspace found, and says so", () => {
    const before = prior(null);
    const after = prior(history(hits(900, 1000)));
    expect(after?.likely).toBeGreaterThan(before?.likely ?? 1);
    expect(after).toMatchObject({
      rests: "observed",
      basis: "In 3 other tables of this workspace 900 of 1,000 such runs found something.",
    });
    expect(before?.rests).toBe("published");
  });

  it("does not take first steps for later ones, nor the other way round", () => {
    expect(prior(history(hits(900, 1000)), true)).toEqual(prior(null, true));
    expect(prior(history(null, hits(1, 1000))), "of a first step").toEqual(prior(null));
  });

  it("knows no rate of what answers every time", () => {
    const { action: score } = ai("Score");
    expect(score && hitPriorOf(score, false, { "/use-ai/gpt-4.1": history(hits(1, 2))[`/${KEY}`] })).toBeNull();
  });
});

describe("the estimate of a table that has not run", () => {
  const likely = (known: WorkspaceHistory | null, statuses = {}) => {
    const input = seenForTests({
      table: table([value("Domain"), FINDER]),
      rows: 1000,
      statuses: { f_find_email: statuses },
      history: known,
    });
    const { dataCredits } = analyse(input).estimate;
    return isKnown(dataCredits) ? dataCredits.likely : null;
  };

  it("rises with what other tables found, and its own runs soon weigh more", () => {
    expect(likely(history(hits(950, 1000)))).toBeGreaterThan(likely(null) ?? 0);
    const own = { SUCCESS: 150, SUCCESS_NO_DATA: 350 };
    const [with_, without] = [likely(history(hits(950, 1000)), own) ?? 0, likely(null, own) ?? 0];
    expect(Math.abs(with_ - without) / without).toBeLessThan(0.1);
  });
});

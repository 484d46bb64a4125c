import { describe, expect, it } from "vitest";
import { seenInWords, verdictInWords } from "./verdict-words.ts";

const words = (run: number, skip: number, unknown: number) => seenInWords({ run, skip, unknown }, "", "en-US");
const example = (passingRow: number | null, failingRow: number | null) =>
  verdictInWords({ condition: "", run: 1, skip: 1, unknown: 0, passingRow, failingRow }, "en-US");

describe("what was seen of rows, in words", () => {
  it.each([
    [words(31, 19, 0), "31 of 50 rows seen pass"],
    [words(1, 0, 0), "1 of 1 row seen passes"],
    [words(1_200, 3_798, 2), "1,200 of 5,000 rows seen pass, 2 could not be judged"],
    [words(0, 0, 7), "7 rows seen, none could be judged"],
    [seenInWords({ run: 2, skip: 0, unknown: 0 }, " its run condition"), "2 of 2 rows seen pass its run condition"],
    [example(12, 3), "1 of 2 rows seen passes. Row 12 passes, row 3 does not."],
    [example(1_012, null), "1 of 2 rows seen passes. Row 1,012 passes."],
    [example(null, 3), "1 of 2 rows seen passes. Row 3 does not pass."],
    [example(null, null), "1 of 2 rows seen passes."],
  ])("%s", (said, expected) => expect(said).toBe(expected));
});

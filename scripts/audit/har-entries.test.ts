import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginsLikeHar, harEntries } from "./har-entries.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fettle-har-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, "session");
  writeFileSync(path, text);
  return path;
}

const har = (entries: unknown[]) => JSON.stringify({ log: { version: "1.2", pages: [{ id: "p" }], entries } });

describe("the entries of a HAR file", () => {
  test("come one after the other, across any border between chunks", () => {
    // Longer than one chunk, and of characters of each length, so that borders fall inside characters and escapes.
    const long = 'a"ß\\会\n😀'.repeat(200_000);
    const entries = [{ n: 1, long }, { n: 2, nested: [{ a: [] }, null, 1.5e3, true] }, { long: `x${long}` }, {}];
    expect([...harEntries(file(`\uFEFF ${har(entries)}\n`))]).toEqual(entries);
  });

  test.each([
    ["breaks off", '{"log":{"entries":[{"n":1},{"n', "the file breaks off in the middle of its JSON."],
    ["is no JSON", '{"log":{"entries":[{"n":1},,]}}', "this is not JSON."],
  ])("come up to the place where the file %s", (_, text, sentence) => {
    const path = file(text);
    const seen: unknown[] = [];
    const read = () => {
      for (const entry of harEntries(path)) seen.push(entry);
    };
    expect(read).toThrow(`${path}: ${sentence}`);
    expect(seen).toEqual([{ n: 1 }]);
  });

  test("are none in a file that is not there", () => {
    expect(() => [...harEntries(join(folder, "nowhere"))]).toThrow("nowhere: there is no such file or folder.");
  });
});

describe("a HAR file", () => {
  test.each([har([]), `\uFEFF\n { "log" : {`])("is known by its beginning: %j", (text) => {
    expect(beginsLikeHar(file(text))).toBe(true);
  });

  test.each(["", "{}", '{"log":"entries"}', '{"table":{"log":{}}}', "log"])("is not %j", (text) => {
    expect(beginsLikeHar(file(text))).toBe(false);
  });
});

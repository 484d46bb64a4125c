import { describe, expect, it } from "vitest";
import { repositoryFiles, shippedSources } from "./repository-files.ts";

const sources = shippedSources();
const PURE = /^utils\/(?:(?:model|expressions|lint|estimate|prices|analysis|clay\/wire)\/|analysis\.ts|format\.ts)/;

/** `path: match` for every match in the sources that `isMeant` picks. */
function matches(pattern: RegExp, isMeant: (path: string) => boolean): string[] {
  return sources
    .filter(({ path }) => isMeant(path))
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match.trim()}`));
}

// What the linter cannot express; the rest of the law is proven in import-law.test.ts.
describe("the shipped sources", () => {
  it("set no markup from text", () => {
    // Biome's noJsRestrictedProperties sees a property that is read, not one that is assigned.
    expect(matches(/\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)/g, () => true)).toEqual([]);
  });

  it("read no clock in the pure folders", () => {
    expect(matches(/\bnew Date\s*\(\s*\)|(?<!new )\bDate\s*\(\s*\)/g, (path) => PURE.test(path))).toEqual([]);
  });

  it("send messages between contexts only from utils/messaging", () => {
    const sends = /\b(?:runtime|tabs)\s*\??\.\s*(?:sendMessage|onMessage|connect|onConnect)\b/g;
    expect(matches(sends, (path) => !path.startsWith("utils/messaging/"))).toEqual([]);
  });

  it("import only types from estimate into lint, and from prices into estimate", () => {
    const values = (folder: string) => new RegExp(`^import (?!type )[^;]*?from "[^"]*/${folder}/[^"]*"`, "gm");
    const isOnlyTypes = (row: string) => /\{(?:\s*type [^,}]+,?)+\s*\}/.test(row);
    const lint = matches(values("estimate"), (path) => path.startsWith("utils/lint/"));
    const estimate = matches(values("prices"), (path) => path.startsWith("utils/estimate/"));
    expect([...lint, ...estimate].filter((row) => !isOnlyTypes(row))).toEqual([]);
  });

  it("name Clay's own address only in utils/clay and in the manifest's match patterns", () => {
    const addresses = matches(/https?:\/\/(?:app|api)\.clay\.com(?!\/\*)/g, (path) => !path.startsWith("utils/clay/"));
    expect(addresses).toEqual([]);
  });
});

describe("the folders", () => {
  it("have no drawer for leftovers", () => {
    const drawers = /(?:^|\/)(?:misc|common|helpers?|utils?)(?=\/|\.\w+$)/g;
    const found = repositoryFiles().flatMap(({ path }) =>
      [...path.matchAll(drawers)].filter(({ index }) => !(index === 0 && path.startsWith("utils/"))).map(() => path),
    );
    expect(found).toEqual([]);
  });
});

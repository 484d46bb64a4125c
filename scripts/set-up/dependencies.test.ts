import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const LOCK = JSON.stringify({ name: "copy", version: "1.0.0", lockfileVersion: 3, packages: { "": { name: "copy" } } });

let folder: string;
let theirs: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fettle-set-up-"));
  theirs = join(folder, "their-modules");
  mkdirSync(join(theirs, "a-package"), { recursive: true });
  writeFileSync(join(theirs, "a-package", "index.js"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Sets up a copy of the repository's scripts whose node_modules is a link to `theirs`. */
function setUp() {
  const copy = join(folder, "copy");
  cpSync(dirname(import.meta.dirname), join(copy, "scripts"), { recursive: true });
  mkdirSync(join(copy, ".wxt"));
  writeFileSync(join(copy, ".wxt", "tsconfig.json"), "{}");
  writeFileSync(join(copy, "package.json"), JSON.stringify({ name: "copy", version: "1.0.0" }));
  writeFileSync(join(copy, "package-lock.json"), LOCK);
  symlinkSync(theirs, join(copy, "node_modules"), "junction");
  const { status, stderr } = spawnSync(process.execPath, [join(copy, "scripts", "set-up.mjs"), "--without-browser"], {
    encoding: "utf8",
  });
  return { status, stderr };
}

describe("a node_modules that is a link", () => {
  test("is left alone when it would have to be filled anew, and says so", () => {
    const { status, stderr } = setUp();
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("node_modules is a link")]);
    expect(existsSync(join(theirs, "a-package", "index.js"))).toBe(true);
  });

  test("is used when it holds what the lockfile lists", () => {
    writeFileSync(join(theirs, ".fettle-lockfile"), createHash("sha256").update(LOCK).digest("hex"));
    expect(setUp()).toEqual({ status: 0, stderr: "" });
  });
});

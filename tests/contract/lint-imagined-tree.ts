import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./repository-files.ts";

/** An error that Biome reports: the rule's name without its group, the file relative to the tree, the line from 1. */
export interface LintError {
  rule: string;
  file: string;
  line: number;
}

/**
 * Lints files that do not exist under the repository's own configuration. They are written to a folder of their own,
 * because inside the repository they would trip whoever lints or builds meanwhile.
 * @throws when Biome did not run at all
 */
export function lintImaginedTree(files: Map<string, string>): LintError[] {
  const tree = mkdtempSync(join(tmpdir(), "fettle-law-"));
  try {
    for (const config of ["biome.json", "biome.law.json"]) cpSync(join(ROOT, config), join(tree, config));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
    const args = ["lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none", "."];
    const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], {
      cwd: tree,
      encoding: "utf8",
      maxBuffer: 64_000_000,
    });
    if (/configuration|deserialize/.test(stderr)) throw new Error(stderr);
    const pattern = /^::error title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/gm;
    return [...`${stdout}\n${stderr}`.matchAll(pattern)].map(([, rule = "", file = "", line]) => ({
      rule,
      file: relative(tree, file).replaceAll("\\", "/"),
      line: Number(line),
    }));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

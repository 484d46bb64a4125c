import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, repositoryFiles } from "./repository-files.ts";

const files = repositoryFiles();
const CODE = /\.(?:[cm]?[jt]sx?|css|html)$/;
// Written in pieces, so that this file does not find itself.
const MACHINE_PATHS = new RegExp(["\\/(?:home|Users)\\/[\\w.-]+\\/", "\\/root\\/", `\\/${"work"}\\/`].join("|"));
const REGISTRIES = new RegExp(["registry\\.npmjs", "registry\\.yarnpkg", "npm\\.pkg\\.github"].join("|"));

const pathsOf = (isMeant: (file: { path: string; text: string }) => boolean) =>
  files.filter(isMeant).map(({ path }) => path);

describe("the repository", () => {
  it("has no code file above 300 lines", () => {
    const isLong = (text: string) => text.trimEnd().split("\n").length > 300;
    expect(pathsOf(({ path, text }) => CODE.test(path) && isLong(text))).toEqual([]);
  });

  it("names no path of a machine", () => {
    expect(pathsOf(({ text }) => MACHINE_PATHS.test(text))).toEqual([]);
  });

  it("names no package registry", () => {
    expect(pathsOf(({ text }) => REGISTRIES.test(text))).toEqual([]);
  });

  it("keeps a list of changes with the unreleased ones on top", () => {
    const changes = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
    expect([...changes.matchAll(/^## (.+)$/gm)][0]?.[1]).toBe("Unreleased");
  });

  it("links only to documents that exist", () => {
    const documents = files.filter(({ path }) => path.endsWith(".md"));
    const dead = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = ""]) => join(path, "..", target).replaceAll("\\", "/"))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });
});

describe("the lockfile", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const packages = Object.entries<{ version?: string; resolved?: string; integrity?: string; link?: boolean }>(
    lock.packages,
  ).filter(([path]) => path !== "");

  it("holds no download address, so that it works with any registry", () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it("holds the hash of every package", () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  });

  it("pins what package.json asks for", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(([, v]) => !/^\d/.test(v));
    expect(loose).toEqual([]);
  });
});

import { prepareFirefox } from "../set-up/firefox.mjs";

/**
 * The steps of `npm test`, in their order; each is an npm script and runs alone too. `after` names the steps whose result
 * a step reads: when one of them failed, the step counts as failed without being run. `prepare` fetches what only this step
 * needs and returns null, or what is missing, in one sentence.
 * @type {{ script: string, what: string, after?: string[], prepare?: () => string | null }[]}
 */
export const STEPS = [
  { script: "lint", what: "format, style and the import law" },
  { script: "types", what: "types" },
  { script: "unit", what: "unit and property tests" },
  { script: "docs", what: "generated documents are fresh" },
  { script: "unused", what: "unused files, exports and dependencies" },
  { script: "build", what: "build for Chrome" },
  { script: "build:firefox", what: "build for Firefox" },
  { script: "contract", what: "promises of the repository and of the builds", after: ["build", "build:firefox"] },
  { script: "size", what: "size of each entry", after: ["build"] },
  { script: "lint:firefox", what: "the Firefox store's own lint", after: ["build:firefox"] },
  { script: "e2e", what: "stories in a real browser", after: ["build"] },
  { script: "firefox", what: "the same in a real Firefox", after: ["build:firefox"], prepare: prepareFirefox },
];

import { readFileSync, writeFileSync } from "node:fs";
import type { Examples } from "../utils/lint/example.ts";
import type { Rule } from "../utils/lint/rule.ts";
import { RETIRED_RULES, RULES } from "../utils/lint/rules.ts";

const PAGE = new URL("../docs/rules.md", import.meta.url);

const INTRO = `# Rules

Generated from the rules and their examples by \`npm run rule-docs\`; the test run fails when this page is stale.

A finding is **proven** when it follows from the table's configuration, and **needs review** when it rests on a judgement.
The two are never mixed in one list or one figure. A paid column that nothing stops carries exactly one finding that
says so. Where a rule cannot judge, the report says "could not check" and why.
`;

async function renderRule(rule: Rule): Promise<string> {
  const { examples } = (await import(`../utils/lint/rules/${rule.id}.examples.ts`)) as { examples: Examples };
  return [
    `## ${rule.id}`,
    "",
    `**${rule.title}** · ${rule.severity} · since ${rule.since} · ${rule.stage}`,
    "",
    rule.why,
    "",
    `**Fix.** ${rule.fix}`,
    "",
    "Silent on purpose when:",
    "",
    ...rule.guards.map((guard) => `- ${guard}`),
    "",
    "Speaks:",
    "",
    ...examples.bad.map(({ title, expects }) => `- ${title}${said(expects)}`),
    "",
    "Stays silent:",
    "",
    ...examples.good.map(({ title }) => `- ${title}`),
    "",
  ].join("\n");
}

function said(expects: Record<string, string>): string {
  const parts = Object.entries(expects).map(([column, part]) => `${column || "the table"}: "… ${part} …"`);
  return parts.length === 0 ? " (could not check)" : ` (${parts.join("; ")})`;
}

const retired = [
  "## Retired",
  "",
  "Ids that rules had once. An id is never reused.",
  "",
  ...Object.entries(RETIRED_RULES).map(([id, fate]) => `- \`${id}\`: ${fate}.`),
  "",
].join("\n");
const page = [INTRO, ...(await Promise.all(RULES.map(renderRule))), retired].join("\n");
if (process.argv.includes("--check")) {
  const current = readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n");
  if (current !== page) {
    process.stderr.write("docs/rules.md is stale. Run: npm run rule-docs\n");
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, page);

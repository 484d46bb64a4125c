import { parseArgs } from "node:util";
import { REPORT_SCHEMA_VERSION } from "../utils/model/report.ts";
import { NEXT_RUN, scenarioId } from "../utils/model/scenario.ts";
import { linkSends } from "./audit/link-sends.ts";
import { PORTABLE, readTables } from "./audit/read-tables.ts";
import { invoiceMarkdown, invoiceText } from "./audit/render-invoice.ts";
import { renderMarkdown } from "./audit/render-markdown.ts";
import { type Audit, renderText } from "./audit/render-text.ts";
import { reportScenario } from "./audit/report-scenario.ts";
import { withHistory } from "./audit/with-history.ts";

const USAGE = "Usage: npm run audit -- FILE-OR-FOLDER… [--format text|md|json] [--scenario ID] [--invoice]";
const RENDERERS: Record<string, (audit: Audit) => string> = {
  text: renderText,
  md: renderMarkdown,
  json: (audit) => JSON.stringify(audit, null, 2),
};
/** The estimate line by line; JSON holds it anyway. */
const INVOICES: Record<string, (audit: Audit) => string> = {
  text: ({ tables }) => tables.map(invoiceText).join("\n\n"),
  md: ({ tables }) => tables.map(invoiceMarkdown).join("\n\n"),
};

/** Exit code for input that could not be read; the other files are reported all the same. */
const BAD_INPUT = 2;

interface Arguments {
  paths: string[];
  render: (audit: Audit) => string;
  scenario: string;
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        invoice: { type: "boolean", default: false },
        scenario: { type: "string", default: scenarioId(NEXT_RUN) },
      },
    });
    const renderers = values.invoice ? { ...RENDERERS, ...INVOICES } : RENDERERS;
    const render = Object.hasOwn(renderers, values.format) ? renderers[values.format] : undefined;
    return render === undefined || positionals.length === 0
      ? null
      : { paths: positionals, render, scenario: values.scenario };
  } catch {
    return null;
  }
}

const given = readArguments();
if (given === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = BAD_INPUT;
} else {
  const { inputs, problems, drift } = readTables(given.paths);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  for (const { file, endpoint, path } of drift) {
    const what = endpoint === PORTABLE ? "this portable export" : `Clay's ${endpoint} response`;
    process.stderr.write(`${file}: ${what} has an unexpected shape at "${path}".\n`);
  }
  const { tables, missing } = reportScenario(linkSends(withHistory(inputs)), given.scenario);
  for (const sentence of missing) process.stderr.write(`${sentence}\n`);
  const audit: Audit = { schemaVersion: REPORT_SCHEMA_VERSION, tables, drift };
  const failures = problems.length + missing.length;
  if (tables.length > 0 || failures === 0) process.stdout.write(`${given.render(audit)}\n`);
  if (failures > 0) process.exitCode = BAD_INPUT;
}

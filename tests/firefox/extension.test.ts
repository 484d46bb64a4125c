import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { countMarks, markWords } from "../../components/shared/marks.ts";
import { hasChip, priceInWords } from "../../components/shared/price-parts.ts";
import { linkSends } from "../../scripts/audit/link-sends.ts";
import { readTables } from "../../scripts/audit/read-tables.ts";
import { withHistory } from "../../scripts/audit/with-history.ts";
import { analyse } from "../../utils/analysis.ts";
import { formatCount } from "../../utils/format.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { saveListedTables, saveOpenedTable } from "../browser/loaded-rows.ts";
import { listenForViolations, STRICT_POLICY } from "../browser/strict-policy.ts";
import { hostileScript } from "../e2e/capture/hostile-script.ts";
import { type FirefoxOptions, type FirefoxSession, startFirefox } from "./firefox-session.ts";

const TABLES = ["outbound-prospects", "account-research", "clean-table"];

let firefox: FirefoxSession | null = null;

async function start(options?: FirefoxOptions): Promise<FirefoxSession> {
  firefox = await startFirefox(options);
  return firefox;
}

afterEach(async () => {
  await firefox?.close();
  firefox = null;
});

/** What the audit says of a table that a page has opened; the extension in Chromium is held to the same (popup-equals-audit.spec.ts). */
function auditOf({ standIn }: FirefoxSession, key: string): TableReport {
  const folder = mkdtempSync(join(tmpdir(), "fettle-firefox-"));
  const file = saveOpenedTable(standIn, key, folder);
  const [input] = linkSends(withHistory(readTables([file, ...saveListedTables(key, file)]).inputs));
  rmSync(folder, { recursive: true });
  if (input === undefined) throw new Error(`${key} could not be read`);
  return analyse(input);
}

/** Waits until the badge says what a report says. */
async function expectBadge({ overlayTexts }: FirefoxSession, { estimate, findings }: TableReport): Promise<void> {
  const figures = [estimate.dataCredits, estimate.actions].map((quantity) => formatCount(quantity, "en-US"));
  const marks = countMarks(findings).map(({ mark, count }) => `${markWords[mark]}: ${count}`);
  const badge = async () => (await overlayTexts("badge")).get("") ?? "";
  for (const text of [...figures, ...marks]) await expect.poll(badge, { timeout: 15_000 }).toContain(text);
}

// Each in a browser of its own: what one table teaches, the audit of another by itself does not know.
test.each(TABLES)("badge and chips of %s show the figures of the audit", async (key) => {
  const session = await start();
  const report = auditOf(session, key);
  await session.open(key);
  await expectBadge(session, report);
  await expect.poll(async () => (await session.overlayTexts("chip")).size, { timeout: 15_000 }).toBeGreaterThan(0);
  for (const [id, text] of await session.overlayTexts("chip")) {
    const column = report.columns.find((candidate) => candidate.id === id);
    expect(column && hasChip(column)).toBe(true);
    if (column !== undefined) expect(text).toContain(`${column.name}: ${priceInWords(column, report.era)}`);
  }
});

test("a change that Clay saves is seen, with what the page sent", async () => {
  const session = await start();
  await session.open("outbound-prospects");
  const { id, tableId, typeSettings } = session.standIn.state.column("outbound-prospects", "Find work email");
  const label = async () => (await session.overlayTexts("chip")).get(id);
  await expect.poll(label, { timeout: 15_000 }).toContain("Error");
  const { id: email } = session.standIn.state.column("outbound-prospects", "Email");
  const status = await session.page.evaluate(
    async (address, body) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(address, { method: "PATCH", body, headers, credentials: "include" })).status;
    },
    `https://api.clay.com/v3/tables/${tableId}/fields/${id}`,
    JSON.stringify({ typeSettings: { ...typeSettings, conditionalRunFormulaText: `!{{${email}}}` } }),
  );
  expect(status).toBe(200);
  await expect.poll(label, { timeout: 15_000 }).not.toContain("Error");
});

test("the hook stands before the page's first script, and a hostile page neither hears nor speaks", async () => {
  const session = await start({ headScript: hostileScript("t_0tprospects0001") });
  await session.open("outbound-prospects");
  await expectBadge(session, auditOf(session, "outbound-prospects"));
  const page = await session.page.evaluate(() => ({
    hookedFetch: window.hookedFetch.replace(/\s+/g, " "),
    spied: window.spied.filter((what) => what !== "called postMessage [null]"),
    isRefused: window.isRefused,
  }));
  // The page's own React posts null on a channel of its own. The one message that was heard is the page's to itself. And a proxy's
  // source has no name.
  expect(page).toEqual({
    hookedFetch: "function () { [native code] }",
    spied: ["heard message", "onmessage message"],
    isRefused: true,
  });
});

test("under a strict policy and Trusted Types everything works, and nothing of ours breaks the policy", async () => {
  const session = await start({ appHeaders: { "content-security-policy": STRICT_POLICY } });
  await session.page.evaluateOnNewDocument(listenForViolations);
  await session.open("outbound-prospects");
  await expectBadge(session, auditOf(session, "outbound-prospects"));
  const position = await session.page.$eval(
    'fettle-overlay >>> [data-fettle="badge"]',
    (badge) => getComputedStyle(badge).position,
  );
  expect(position, "the styles of the overlay apply").toBe("fixed");
  expect(await session.page.evaluate(() => window.policyViolations)).toEqual([]);
});

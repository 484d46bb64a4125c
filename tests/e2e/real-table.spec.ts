import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "../browser/fixtures.ts";

// Real tables are not the project's own, so they may be absent; FETTLE_REAL_TABLES names another folder of them.
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = process.env.FETTLE_REAL_TABLES ?? resolve(root, "../shared/corpus/tables");

test.describe("a real table, built by somebody who never saw Fettle", () => {
  // biome-ignore lint/suspicious/noSkippedTests: there is nothing to show without the folder.
  test.skip(!existsSync(folder), "the folder of real tables is absent");
  test.use({ tables: folder });

  test("shows the findings that the audit lists", async ({ clay, consoleProblems }) => {
    const key = "table-03";
    const args = ["--import", "tsx", "scripts/audit.ts", resolve(folder, `${key}.json`), "--format", "json"];
    const audit = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
    const findings: { columnId: string; message: string }[] = audit.tables[0].findings;
    expect(findings.length).toBeGreaterThan(0);

    const page = await clay.open(key);
    await page.locator('[data-fettle="badge"][data-state="ready"]').click();
    for (const { message } of findings) await expect(page.locator('[data-fettle="popover"]')).toContainText(message);
    await page.keyboard.press("Escape");

    const header = page.getByTestId("table-header-cell").filter({ hasText: "Generate Prospecting Link" });
    await header.scrollIntoViewIfNeeded();
    const chip = page.locator(
      `[data-fettle="chip"][data-column-id="${findings.find((it) => it.message.startsWith("Generate"))?.columnId}"]`,
    );
    await expect(chip.locator('[data-fettle="mark"]')).toHaveAttribute("data-mark", "error");
    // A folder of tables alone has no workspace and no counts, which Chromium logs as failed loads.
    expect(consoleProblems.filter((problem) => !problem.startsWith("Failed to load resource"))).toEqual([]);
  });
});

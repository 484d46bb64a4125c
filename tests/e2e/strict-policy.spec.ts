import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";
import { noteViolations, policyViolations, STRICT_POLICY } from "../browser/strict-policy.ts";

test.use({ appHeaders: { "content-security-policy": STRICT_POLICY } });

test("under a strict policy and Trusted Types everything works, and nothing of ours breaks the policy", async ({
  clay,
  context,
  extensionId,
  consoleProblems,
}) => {
  await noteViolations(context);
  const page = await clay.open("outbound-prospects");
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf("outbound-prospects"));
  expect(await fettle.viewOf(tabId)).toMatchObject({ state: "ready", blind: [] });

  const { id } = clay.state.column("outbound-prospects", "Find work email");
  const chip = page.locator(`[data-fettle="chip"][data-column-id="${id}"]`);
  await expect(chip, "the styles of the overlay apply").toHaveCSS("height", "16px");
  await chip.click();
  const popover = page.locator('[data-fettle="popover"]');
  await expect(popover).toContainText("also where Email already has a work email");
  await expect(popover).toHaveCSS("position", "fixed");

  await fettle.page.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await expect(fettle.page.locator('[data-fettle="totals"]')).toContainText("data credits");

  expect(await policyViolations(page)).toEqual([]);
  expect(consoleProblems).toEqual([]);
});

test("the policy is in force: what it forbids is noted", async ({ clay, context }) => {
  await noteViolations(context);
  const page = await clay.open("clean-table");
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.head.append(style);
    try {
      document.createElement("div").innerHTML = "<p>text</p>";
    } catch {
      // Trusted Types throws as well.
    }
  });
  await expect
    .poll(async () => (await policyViolations(page)).map((text) => text.split(" ")[0]).sort())
    .toEqual(["require-trusted-types-for", "style-src-elem"]);
});

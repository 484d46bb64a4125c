import { callClay } from "../browser/call-clay.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

const KEY = "outbound-prospects";

test("two tabs that change one table at once both keep their changes and show the same in the end", async ({
  clay,
  context,
  extensionId,
}) => {
  const first = await clay.open(KEY);
  const second = await context.newPage();
  await second.goto(clay.addressOf(KEY));
  const { table } = clay.state.byKey(KEY);
  const columns = ["Full name", "Company domain"].map((name) => clay.state.column(KEY, name).id);
  for (const page of [first, second]) {
    await page.getByTestId("cell-r0-c1").waitFor();
    await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  }

  const fettle = await openExtensionPage(first, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf(KEY));
  const names = async () => {
    const view = await fettle.viewOf(tabId);
    return view.state === "ready" ? view.report.columns.map(({ name }) => name) : [];
  };
  // A table that a tab has loaded and not yet handed over would undo what the other tab changes meanwhile. A tab hands over in
  // order, so once its first name is kept its table is too.
  for (const [tab, page] of [first, second].entries()) {
    await callClay(page, "PATCH", `/tables/${table.id}/fields/${columns[tab]}`, { name: `Tab ${tab} begins` });
    await expect.poll(names).toContain(`Tab ${tab} begins`);
  }

  // Each tab renames a column of its own, many times, and the other tab's messages come in between.
  const renames = [first, second].map(async (page, tab) => {
    for (let time = 0; time <= 10; time += 1) {
      await callClay(page, "PATCH", `/tables/${table.id}/fields/${columns[tab]}`, { name: `Tab ${tab} time ${time}` });
    }
  });
  await Promise.all(renames);

  await expect.poll(names).toEqual(expect.arrayContaining(["Tab 0 time 10", "Tab 1 time 10"]));
  const badges = [first, second].map((page) => page.locator('[data-fettle="badge"]').innerText());
  const [one, other] = await Promise.all(badges);
  expect(one).toBe(other);
});

import { addRunCondition } from "../browser/column-panel.ts";
import { expect, test } from "../browser/fixtures.ts";

test("a run condition that the user saves clears its finding at once", async ({ clay, consoleProblems }) => {
  const page = await clay.open("outbound-prospects");
  const { id } = clay.state.column("outbound-prospects", "Find work email");
  const chip = page.locator(`[data-fettle="chip"][data-column-id="${id}"]`);
  await expect(chip.locator('[data-fettle="mark"]')).toHaveAttribute("data-mark", "error");
  await chip.click();
  await expect(page.locator('[data-fettle="popover"]')).toContainText("also where Email already has a work email");
  await page.keyboard.press("Escape");

  await addRunCondition(page, id, "!{{Email}}");

  await expect(chip.locator('[data-fettle="mark"][data-mark="error"]')).toHaveCount(0);
  await chip.click();
  await expect(page.locator('[data-fettle="popover"]')).not.toContainText("also where Email");
  expect(consoleProblems).toEqual([]);
});

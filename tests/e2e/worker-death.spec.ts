import { addRunCondition } from "../browser/column-panel.ts";
import { endWorker } from "../browser/end-worker.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

test("a worker that the browser ends loses nothing, and the next one takes the edit", async ({ clay, extensionId }) => {
  const page = await clay.open("outbound-prospects");
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf("outbound-prospects"));
  const gate = async () => {
    const view = await fettle.viewOf(tabId);
    return view.state === "ready" ? view.report.columns.find(({ name }) => name === "Find work email")?.gate : null;
  };
  await expect.poll(async () => (await gate())?.state).toBe("none");
  // Connections, counts and sources arrive one after the other; the dollars and the source's sentence are there when all are.
  const text = async () => JSON.stringify(await fettle.viewOf(tabId));
  await expect.poll(text).not.toMatch(/not been seen|Sources are not priced/);
  const before = await fettle.viewOf(tabId);

  await endWorker(page, extensionId);
  expect(await fettle.viewOf(tabId)).toEqual(before);

  await endWorker(page, extensionId);
  await addRunCondition(page, clay.state.column("outbound-prospects", "Find work email").id, "!{{Email}}");
  await expect.poll(async () => (await gate())?.state).toBe("depends");

  await endWorker(page, extensionId);
  const email = clay.state.column("outbound-prospects", "Email").id;
  expect(await gate()).toMatchObject({ state: "depends", references: [email] });
  expect(await fettle.viewOf(tabId)).toMatchObject({ state: "ready", blind: [] });
});

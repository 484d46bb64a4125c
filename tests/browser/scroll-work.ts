import type { Page } from "@playwright/test";

const STEPS = 60;
const PIXELS = 400;

/** Seconds of the page's main thread that scrolling the grid takes: scripts, styles and layout, ours and the app's together. */
export async function scrollWork(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await worked();
  await page.locator("#grid-view-scroll-container").evaluate(
    async (grid, [steps, pixels]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let step = 1; step <= steps; step++) {
        // Down, and every fourth step a column to the right.
        grid.scrollBy({ top: pixels, left: step % 4 === 0 ? pixels : 0 });
        await frame();
      }
    },
    [STEPS, PIXELS] as const,
  );
  const seconds = (await worked()) - before;
  await session.detach();
  return seconds;
}

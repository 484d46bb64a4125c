import type { Page } from "@playwright/test";

interface Target {
  targetId: string;
  type: string;
  url: string;
}

const MOST_LOOKS = 100;

/**
 * Ends the extension's worker as the browser does when it was idle: the next message starts another one.
 *
 * @throws when no worker runs, so that a test cannot pass without having ended one
 */
export async function endWorker(page: Page, extensionId: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const workers = async () => {
    const { targetInfos } = (await session.send("Target.getTargets")) as { targetInfos: Target[] };
    return targetInfos.filter(({ type, url }) => type === "service_worker" && url.includes(extensionId));
  };
  const running = await workers();
  if (running.length === 0) throw new Error("No worker runs.");
  for (const { targetId } of running) await session.send("Target.closeTarget", { targetId });
  const isListed = async () =>
    (await workers()).some(({ targetId }) => running.some((ended) => ended.targetId === targetId));
  // A message that waits starts the next worker at once, and that one keeps the id: then it is listed for good.
  for (let look = 0; look < MOST_LOOKS && (await isListed()); look += 1);
  await session.detach();
}

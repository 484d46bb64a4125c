import type { Page } from "@playwright/test";

/** How many of the page's requests are under way. */
export function countPending(page: Page): () => number {
  let count = 0;
  page.on("request", () => {
    count += 1;
  });
  for (const end of ["requestfinished", "requestfailed"] as const) {
    page.on(end as "requestfinished", () => {
      count -= 1;
    });
  }
  return () => count;
}

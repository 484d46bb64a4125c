import type { BrowserContext, Page } from "@playwright/test";

/**
 * The strictest policy under which the stand-in's own page still works: nothing inline, no script element or markup made
 * from text. Clay's API has to be let through, and the empty icon too.
 */
export const STRICT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.clay.com",
  "trusted-types 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

declare global {
  interface Window {
    policyViolations: string[];
  }
}

/** Notes every breach of the page's policy from before its first script on; `policyViolations` gives them. */
export async function noteViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(listenForViolations);
}

/** Runs in the page. */
export function listenForViolations(): void {
  window.policyViolations = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
    window.policyViolations.push([effectiveDirective, blockedURI, sourceFile, sample].join(" "));
  });
}

/** The breaches so far. */
export function policyViolations(page: Page): Promise<string[]> {
  return page.evaluate(() => window.policyViolations);
}

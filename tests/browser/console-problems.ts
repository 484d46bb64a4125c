import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/**
 * Collects what pages complain about: console errors and warnings, and uncaught errors. React reports through the
 * console when somebody changes its nodes.
 *
 * @returns a list that grows while the context lives
 */
export function collectConsoleProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message: ConsoleMessage) => {
    if (["error", "warning", "assert"].includes(message.type())) problems.push(message.text());
  });
  context.on("weberror", (error) => problems.push(String(error.error())));
  return problems;
}

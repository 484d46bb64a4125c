import type { Ladder } from "./ladder.ts";

const QUARTZ = { source: "clay-dom.md section 7", seen: "2026-07" };
const GUESS = { source: "guess", seen: "never" };
/** What every price of Clay's says. */
export const PRICE_WORDS = /\/\s*(?:row|result)\b/i;
const HEADING = /\b(?:Add enrichment|Enrich data|View all enrichments)\b/i;

/** The parts of Clay's enrichment picker, each with the ways to find it. Two layouts are known: a dialog and a side panel. */
export const picker = {
  dialog: {
    lost: "the enrichment picker",
    rungs: [
      { selector: '[role="dialog"], dialog[open]', ...QUARTZ },
      { selector: '[data-slot="dialog-content"], [aria-modal="true"]', ...GUESS },
    ],
  },
  heading: {
    lost: "the enrichment picker",
    rungs: [
      { selector: "h2", text: HEADING, ...QUARTZ },
      { selector: 'h1, h3, h4, [role="heading"]', text: HEADING, ...GUESS },
    ],
  },
  /** Tells the side panel, and a dialog that has lost its heading. */
  search: {
    lost: "the enrichment picker",
    rungs: [
      { selector: 'input[placeholder*="data point or provider" i], [aria-label="Search with AI"]', ...QUARTZ },
      { selector: '#table-sidebar input[placeholder^="Search" i]', source: "clay-dom.md section 12", seen: "2026-08" },
      { selector: '[role="dialog"] input[placeholder^="Search" i]', ...GUESS },
    ],
  },
  row: {
    lost: "the enrichments",
    rungs: [
      { selector: '[role="button"]:has(p[data-slot="text"]), button:has(div.flex.min-w-0)', ...QUARTZ },
      { selector: '[role="option"], [cmdk-item]', ...GUESS },
      {
        selector: 'button:has([data-slot="badge"], a, p), [role="button"], [role="menuitem"], li',
        text: PRICE_WORDS,
        ...GUESS,
      },
    ],
  },
  name: {
    lost: "the enrichments' names",
    rungs: [
      { selector: 'p[data-slot="text"]', ...QUARTZ },
      { selector: '[data-slot="text"], p, h4, strong', ...GUESS },
    ],
  },
  badge: {
    lost: "the enrichments' prices",
    rungs: [
      { selector: '[data-slot="badge"]', ...QUARTZ },
      { selector: "span, div", text: /^~?\s*\d[^/]*\/\s*(?:row|result)$|^\+\d+$|^free$/i, ...GUESS },
    ],
  },
  functionLink: { lost: "the functions' tables", rungs: [{ selector: 'a[href*="/tables/t_"]', ...QUARTZ }] },
} as const satisfies Record<string, Ladder>;

/** A badge that says that only the customer's own key works: its class, or its words (clay-dom.md section 7). */
export const KEY_BADGE_CLASS = "text-text-blue";
export const KEY_BADGE_WORDS = /\b(?:api|key)\b/i;

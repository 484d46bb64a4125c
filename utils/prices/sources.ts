import type { Source } from "./record.ts";

// Sources that many records share. A page of Clay's own documentation is read at the date of the copy used.

/** Clay's page on what is and is not charged under Actions and Data Credits. */
export const CLAY_CHARGES: Source = ["https://university.clay.com/docs/actions-data-credits", "2026-04-26", "high"];

/** Action keys and their jobs, mined from recordings of the web app; says nothing of prices. */
export const KEY_SURVEY: Source = [
  "github:getaero-io/gtm-eng-skills:skills/deepline-gtm/references/clay-api-surface.md",
  "2026-08-21",
  "low",
];

/** The rule that look-ups and reads cost neither meter, for keys whose own price nobody published. */
export const LOOKUP_RULE: Source = [
  "rule: look-ups cost neither meter (clay-api.md section 12; github:qr3naud/quartz:src/pricing-comparison.js)",
  "2026-07-01",
  "medium",
];

/** The rule that a write to an outside tool takes one action and no credits, for keys whose own price nobody published. */
export const EXPORT_RULE: Source = [
  "rule: an export is one action and no credits (https://university.clay.com/docs/actions-data-credits)",
  "2026-04-26",
  "medium",
];

/** Keys, packages and result shapes read back from live runs by the author of a command-line client. */
export const READ_BACK: Source = ["github:MattSezgin/unofficial-clay-cli:integration-library", "2026-07", "medium"];

/** A page of Clay's documentation about one integration. */
export function clayPage(slug: string, confidence: Source[2]): Source {
  return [`https://university.clay.com/docs/${slug}`, "2026-04-26", confidence];
}

/** Prices read from Clay's catalogue by the authors of public routines. */
export function catalogueReading(path: string, confidence: Source[2]): Source {
  return [`github:sungwanjo-clay/clay-skill-creator:${path}@d3c5571`, "2026-08-21", confidence];
}

/** An older guide of Clay's with credits by provider. */
export function oldGuide(confidence: Source[2]): Source {
  return ["https://www.clay.com/university/guide/clay-credits-overview", "2024", confidence];
}

/** What the steps of a trial workspace were billed. */
export const TRIAL_LEDGER: Source = ["github:nicopxm/clay-gtm-build:day2_debrief.md", "2026-08-01", "medium"];

/** Notes on costs in a public repository whose name was not recovered. */
export const COST_NOTES: Source = ["public repository file (Clay cost notes)", "2026-04-11", "low"];

/** For a figure of a page that does not say whether it is in credits or in data credits. */
export const WHICH_ERA = "The page does not say which price era its figure belongs to.";

import type { Amount } from "../model/decimal-range.ts";
import type { ListPlan } from "./plan-tiers.ts";
import type { Source } from "./record.ts";

/** What a plan grants and allows. Prices by size stand in plan-tiers.ts. Null: no public figure. */
export interface PlanRecord {
  id: ListPlan | "free" | "trial" | "enterprise" | "legacy-enterprise";
  era: "modern" | "legacy";
  /** USD a month for the entry size, paid monthly and paid by the year; null for a negotiated price. */
  usdPerMonth: { monthly: string; yearly: string | null } | null;
  /** Data credits (legacy: credits) of the entry size a month; of a trial, once. */
  credits: Amount | null;
  /** Actions of the entry size a month; null where none are counted. */
  actions: string | null;
  rowsPerTable: string | null;
  /** Whether the customer's own keys work, credits can be bought on top, and a workbook's credits can be capped; null: not said. */
  allows: { ownKeys: boolean | null; topUps: boolean | null; workbookLimits: boolean | null };
  from: Source;
  note: string | null;
}

const PLANS_PAGE: Source = ["https://university.clay.com/docs/plans-and-billing", "2026-04-26", "high"];
const LEGACY_PAGE: Source = ["https://university.clay.com/docs/legacy-plans", "2026-04-26", "medium"];
const TIER_TABLE: Source = ["github:qr3naud/scoping:src/pricing-comparison.js", "2026-05-29", "high"];

/** Two of Clay's pages disagree on who may cap a workbook's credits: any admin, or Enterprise. Both are right, each for its era. */
const LEGACY = {
  era: "legacy",
  actions: null,
  rowsPerTable: null,
  allows: { ownKeys: true, topUps: true, workbookLimits: true },
  note: null,
} as const;

/** Every plan of both price models. */
export const PLANS: readonly PlanRecord[] = [
  {
    id: "free",
    era: "modern",
    usdPerMonth: { monthly: "0", yearly: "0" },
    credits: "100",
    actions: "500",
    rowsPerTable: "200",
    allows: { ownKeys: false, topUps: false, workbookLimits: false },
    from: ["github:api-evangelist/clay-com:plans", "2026-08-14", "medium"],
    note: null,
  },
  {
    id: "trial",
    era: "modern",
    usdPerMonth: { monthly: "0", yearly: null },
    credits: ["1000", "1000", "2005"],
    actions: null,
    rowsPerTable: "1000",
    allows: { ownKeys: null, topUps: null, workbookLimits: false },
    from: [PLANS_PAGE[0], PLANS_PAGE[1], "medium"],
    note: "14 days without phone enrichments. Clay's page says 1,000 credits; one workspace started with 2,005.",
  },
  {
    id: "launch",
    era: "modern",
    usdPerMonth: { monthly: "185", yearly: "167" },
    credits: "2500",
    actions: "15000",
    rowsPerTable: "50000",
    allows: { ownKeys: true, topUps: true, workbookLimits: false },
    from: PLANS_PAGE,
    note: "Public sources end its sizes at 10,000, 20,000 or 50,000 credits; every size of the table is taken for offered.",
  },
  {
    id: "growth",
    era: "modern",
    usdPerMonth: { monthly: "495", yearly: "446" },
    credits: "6000",
    actions: "40000",
    rowsPerTable: "50000",
    allows: { ownKeys: true, topUps: true, workbookLimits: false },
    from: PLANS_PAGE,
    note: null,
  },
  {
    id: "enterprise",
    era: "modern",
    usdPerMonth: null,
    credits: "100000",
    actions: "100000",
    rowsPerTable: "50000",
    allows: { ownKeys: true, topUps: true, workbookLimits: true },
    from: PLANS_PAGE,
    note: "Figures are the least that is sold; bulk runs go beyond the rows of a table.",
  },
  {
    ...LEGACY,
    id: "starter",
    usdPerMonth: { monthly: "149", yearly: "134" },
    credits: "2000",
    from: TIER_TABLE,
  },
  {
    ...LEGACY,
    id: "explorer",
    usdPerMonth: { monthly: "349", yearly: "314" },
    credits: "10000",
    from: TIER_TABLE,
  },
  { ...LEGACY, id: "pro", usdPerMonth: { monthly: "800", yearly: "720" }, credits: "50000", from: TIER_TABLE },
  { ...LEGACY, id: "legacy-enterprise", usdPerMonth: null, credits: null, from: LEGACY_PAGE },
];

/** A rule about what is left over, as a figure and a sentence. What more credits cost stands in plan-tiers.ts. */
export interface PlanRule {
  id: string;
  era: "modern" | "legacy" | "both";
  value: Amount;
  unit: string;
  text: string;
  from: Source;
}

const CHARGES_PAGE: Source = ["https://university.clay.com/docs/actions-data-credits", "2026-04-26", "high"];

/** What happens to credits and actions at the end of a period. */
export const PLAN_RULES: readonly PlanRule[] = [
  {
    id: "roll-over-monthly",
    era: "both",
    value: "2",
    unit: "times the credits of a month",
    text: "Unused credits add up to twice a month's credits; the new month's count towards that, so the rest is lost at renewal.",
    from: CHARGES_PAGE,
  },
  {
    id: "roll-over-yearly",
    era: "both",
    value: "0.15",
    unit: "of the unused credits",
    text: "A yearly plan carries over 15 % of its unused credits when it is renewed at the same or a higher size.",
    from: CHARGES_PAGE,
  },
  {
    id: "roll-over-actions",
    era: "modern",
    value: "0",
    unit: "of the unused actions",
    text: "Unused actions are lost at the end of each period, and none can be bought on top.",
    from: CHARGES_PAGE,
  },
  {
    id: "left-of-trial",
    era: "both",
    value: ["100", "100", "200"],
    unit: "credits",
    text: "At most 100 credits outlast a trial or a free month; another page says 200.",
    from: [CHARGES_PAGE[0], CHARGES_PAGE[1], "medium"],
  },
  {
    id: "renewal-delay",
    era: "both",
    value: ["1", "1", "2"],
    unit: "hours",
    text: "Renewed credits can show up one to two hours late.",
    from: CHARGES_PAGE,
  },
  {
    id: "upgrade",
    era: "modern",
    value: "1",
    unit: "full price of the new size",
    text: "A larger size is billed in full at once, and its credits are granted at once.",
    from: [PLANS_PAGE[0], PLANS_PAGE[1], "medium"],
  },
  {
    id: "warning",
    era: "both",
    value: "0.1",
    unit: "of a month's credits",
    text: "Clay warns before a run of more than a tenth of a month's credits and 500 credits, and of any above 50,000.",
    from: ["https://university.clay.com/docs/credit-usage", "2026-04-26", "high"],
  },
];

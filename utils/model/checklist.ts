import * as z from "zod/mini";
import { ownKeyStateSchema } from "./own-key.ts";
import { quantitySchema } from "./quantity.ts";
import { providerPriceSchema } from "./user-terms.ts";

/** For which tables the checklist is made. `seen`: every table of the workspace that Fettle has read. */
export const checklistScopeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("table"), tableId: z.string() }),
  z.object({ kind: z.literal("workbook"), workbookId: z.string() }),
  z.object({ kind: z.literal("seen"), workspaceId: z.string() }),
]);
export type ChecklistScope = z.infer<typeof checklistScopeSchema>;

export const checklistStepSchema = z.object({
  /** Stable, so that a tick stays with its step: `connect`, `funding`, `billing-alert`, `switch:f_…`, … */
  id: z.string(),
  text: z.string(),
  /** A page that the step is done on. It only navigates. */
  link: z.nullable(z.string()),
  isDone: z.boolean(),
  /** True: it ticks itself off from what the page shows, and the user cannot tick it. */
  isAutomatic: z.boolean(),
});
export type ChecklistStep = z.infer<typeof checklistStepSchema>;

export const checklistColumnSchema = z.object({
  tableId: z.string(),
  tableName: z.string(),
  columnId: z.string(),
  name: z.string(),
  state: ownKeyStateSchema,
  netUsdPer1000: quantitySchema,
  netUsdPerMonth: quantitySchema,
  explanation: z.array(z.string()),
});
export type ChecklistColumn = z.infer<typeof checklistColumnSchema>;

/** One provider: what a key of one's own would save, and what to do. */
export const checklistGroupSchema = z.object({
  providerId: z.string(),
  providerName: z.string(),
  /**
   * `left-on-clay-key`: connected, and columns still run on Clay's key. `worth-connecting` and `costs-more`: by its net saving.
   * `price-unknown`: the user's own price is needed first. `done`: nothing is left to do.
   */
  verdict: z.enum(["left-on-clay-key", "worth-connecting", "price-unknown", "costs-more", "done"]),
  /** Whether the workspace has a connection of its own; null when its connections were not seen. */
  isConnected: z.nullable(z.boolean()),
  netUsdPerMonth: quantitySchema,
  columns: z.array(checklistColumnSchema),
  steps: z.array(checklistStepSchema),
  /** What to know before deciding: minimum fees, rate limits, tiers, one sentence each with its date. */
  advice: z.array(z.string()),
  /** The price that the net saving was reckoned with, in words with its source; null when none is known. */
  ownPrice: z.nullable(z.string()),
  /** The user's own note. */
  note: z.string(),
});
export type ChecklistGroup = z.infer<typeof checklistGroupSchema>;

/** Which of the customer's own keys to connect and which columns to move, ordered by net saving a month. */
export const checklistSchema = z.object({
  scope: checklistScopeSchema,
  title: z.string(),
  workspaceId: z.nullable(z.string()),
  groups: z.array(checklistGroupSchema),
  /** Of the groups whose saving is known and above zero. */
  netUsdPerMonth: quantitySchema,
  /** What it leaves out or takes for granted, one sentence each. */
  notes: z.array(z.string()),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** What the user has ticked and noted about one provider. */
export const checklistMarksSchema = z.object({ doneSteps: z.array(z.string()), note: z.string() });
export type ChecklistMarks = z.infer<typeof checklistMarksSchema>;

/** How far the checklist reaches: the table, its workbook, or every table of its workspace that Fettle has read. */
export const checklistReachSchema = z.enum(["table", "workbook", "seen"]);
export type ChecklistReach = z.infer<typeof checklistReachSchema>;

/** What a surface can show of the checklist. */
export const checklistViewSchema = z.discriminatedUnion("state", [
  /** Neither the tab nor the table named before is of a workspace of which Fettle has read a table. */
  z.object({ state: z.literal("nothing-seen") }),
  z.object({
    state: z.literal("ready"),
    checklist: checklistSchema,
    /** The table that it is asked about next, when the tab shows none. */
    tableId: z.nullable(z.string()),
    reach: checklistReachSchema,
    /** How far it can reach here. */
    reaches: z.array(checklistReachSchema),
    /** What was looked at. */
    looked: z.object({ tables: z.number(), columns: z.number() }),
    /** Tables that it should hold and does not, one sentence each. */
    leftOut: z.array(z.string()),
    /** When Clay's page last showed the workspace's connections, epoch milliseconds; null: never. */
    connectionsSeenAt: z.nullable(z.number()),
    /** What the user has set, by our provider id. */
    prices: z.record(z.string(), providerPriceSchema),
  }),
]);
export type ChecklistView = z.infer<typeof checklistViewSchema>;

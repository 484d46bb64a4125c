import * as z from "zod/mini";
import { checklistReachSchema, checklistViewSchema } from "../model/checklist.ts";
import { draftColumnSchema } from "../model/draft.ts";
import { draftReportSchema } from "../model/draft-report.ts";
import { observationSchema } from "../model/observation.ts";
import { pickerEntrySchema, pickerPriceSchema } from "../model/picker.ts";
import { estimateReportSchema, tableReportSchema } from "../model/report.ts";
import { accuracySchema } from "../model/run-forecast.ts";
import { spendViewSchema } from "../model/spend.ts";
import { providerPriceSchema, termChangesSchema, termsViewSchema } from "../model/user-terms.ts";

/** Longest note on a provider that is kept, in characters. */
export const NOTE_LENGTH = 500;

/**
 * Who may send a message. The worker cannot tell one content script from another, so `content` is every content script of
 * ours on app.clay.com; `own-page` is the popup, the side panel and the checklist's page; `worker` is the background.
 */
export type Sender = "content" | "own-page" | "worker";

/** What a surface can show about a table. `loading` is the surface's own state while it waits for this. */
export const tableViewSchema = z.discriminatedUnion("state", [
  /** The tab is not on a Clay table. */
  z.object({ state: z.literal("not-a-table") }),
  /**
   * A table is open that Fettle has not read: the page loaded it before Fettle could see it, and the user must reload the
   * tab; or, where `blind` says so, it came in a form that Fettle cannot read, and reloading will not help.
   */
  z.object({ state: z.literal("nothing-captured"), tableId: z.string(), blind: z.array(z.string()) }),
  z.object({
    state: z.literal("ready"),
    report: tableReportSchema,
    /** When the table's configuration was last seen, epoch milliseconds. */
    seenAt: z.number(),
    /** What Fettle cannot see on this page and why, one sentence each. Empty when nothing is blind. */
    blind: z.array(z.string()),
    /** How far the forecasts of the table's workspace were from their bills; null when none was compared. */
    accuracy: z.nullable(accuracySchema),
  }),
]);
export type TableView = z.infer<typeof tableViewSchema>;

const nothing = z.null();
const aboutProvider = { workspaceId: z.string(), providerId: z.string().check(z.maxLength(100)) };

/** The whole protocol between contexts. Nothing else in the tree sends or receives a runtime message. */
export const protocol = {
  /** The bridge hands over what the page let it see. At most 50 observations a message. */
  observe: { from: ["content"], request: z.array(observationSchema), reply: nothing },
  /** A content script asks for the table that its own tab shows; the worker refuses any other table. */
  getTableView: { from: ["content"], request: z.object({ tableId: z.string() }), reply: tableViewSchema },
  /** The overlay asks about the column that is open in Clay's settings panel, as it stands before it is saved. Kept nowhere. */
  checkDraft: {
    from: ["content"],
    request: z.object({ tableId: z.string(), draft: draftColumnSchema }),
    reply: z.nullable(draftReportSchema),
  },
  /** The overlay asks what the entries of Clay's open picker cost; the reply has one price for each, in their order. */
  pricePicker: {
    from: ["content"],
    request: z.object({ tableId: z.string(), entries: z.array(pickerEntrySchema).check(z.maxLength(200)) }),
    reply: z.array(pickerPriceSchema),
  },
  /** The user asks for everything that Fettle has kept to be removed. */
  deleteEverything: { from: ["own-page"], request: nothing, reply: nothing },
  /** The popup or the side panel asks for the table that a tab shows. */
  getTabView: { from: ["own-page"], request: z.object({ tabId: z.number() }), reply: tableViewSchema },
  /**
   * The popup asks what every table that was seen has cost and will, of the workspace that the tab shows; of every workspace where the
   * tab shows none.
   */
  getSpend: { from: ["own-page"], request: z.object({ tabId: z.number() }), reply: spendViewSchema },
  /** The side panel asks what the user has set of the prices of the workspace that a tab shows; null: no table was read there. */
  getTerms: { from: ["own-page"], request: z.object({ tabId: z.number() }), reply: z.nullable(termsViewSchema) },
  /**
   * The user sets prices and assumptions of that workspace, or takes them back. A content script does it of its own tab's only; a page of
   * ours may name a table whose workspace it is.
   */
  setTerms: {
    from: ["content", "own-page"],
    request: z.object({
      tabId: z.nullable(z.number()),
      tableId: z.optional(z.string()),
      changes: termChangesSchema,
    }),
    reply: nothing,
  },
  /**
   * What one scenario of a table comes to, part by part. A content script asks for the table of its own tab, with `tabId` null; a page of
   * ours may name another table that was seen. Null where no such table was read, or the scenario is not one of its.
   */
  getScenario: {
    from: ["content", "own-page"],
    request: z.object({
      tabId: z.nullable(z.number()),
      tableId: z.optional(z.string()),
      scenario: z.string().check(z.maxLength(200)),
    }),
    reply: z.nullable(estimateReportSchema),
  },
  /**
   * A page of ours asks for the checklist of own keys. It is about the table that the tab shows, or else about `tableId`, the one
   * that it showed last: the user leaves the table to connect an account. A reach that there is not becomes the next wider one.
   */
  getChecklist: {
    from: ["own-page"],
    request: z.object({ tabId: z.number(), tableId: z.nullable(z.string()), reach: checklistReachSchema }),
    reply: checklistViewSchema,
  },
  /** The user ticks a step of the checklist off, or takes the tick back. */
  markChecklistStep: {
    from: ["own-page"],
    request: z.object({ ...aboutProvider, stepId: z.string().check(z.maxLength(200)), isDone: z.boolean() }),
    reply: nothing,
  },
  /** The user notes something about a provider. Refused with `note-looks-like-key` when it looks like a key. */
  noteOnProvider: {
    from: ["own-page"],
    request: z.object({ ...aboutProvider, note: z.string().check(z.maxLength(NOTE_LENGTH)) }),
    reply: nothing,
  },
  /** The user says what a provider bills on their own contract, or takes it back with null. */
  setProviderPrice: {
    from: ["own-page"],
    request: z.object({ ...aboutProvider, price: z.nullable(providerPriceSchema) }),
    reply: nothing,
  },
  /** A click on a link of the checklist: Clay's pages show in the tab that shows Clay, others in a new one. It only navigates. */
  openLink: {
    from: ["own-page"],
    request: z.object({ tabId: z.nullable(z.number()), link: z.string().check(z.startsWith("https://")) }),
    reply: nothing,
  },
  /**
   * A click asks for the side panel, and what it shows. Must be answered without an await before the panel opens. Where the browser
   * does not open it, the checklist opens in a tab.
   */
  openSidePanel: {
    from: ["content", "own-page"],
    request: z.object({ tabId: z.nullable(z.number()), shows: z.enum(["report", "checklist"]) }),
    reply: nothing,
  },
  /** The worker tells every surface that the report of this table may have changed. Carries no data. */
  tableChanged: { from: ["worker"], request: z.object({ tableId: z.string() }), reply: nothing },
  /** The worker tells our pages that the checklist may be another now, of whichever table. Carries no data. */
  checklistChanged: { from: ["worker"], request: nothing, reply: nothing },
} as const satisfies Record<string, { from: readonly Sender[]; request: z.ZodMiniType; reply: z.ZodMiniType }>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Request<Name extends MessageName> = z.infer<Protocol[Name]["request"]>;
export type Reply<Name extends MessageName> = z.infer<Protocol[Name]["reply"]>;

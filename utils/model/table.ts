import * as z from "zod/mini";
import { LITERAL_INPUTS } from "./literal-inputs.ts";

/** A decimal number as text, so that money survives storage and messages exactly: "0.5". */
export const decimalSchema = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));

/** What one run costs in one price era. Source: the action definition that Clay embeds in a field (clay-api.md section 6.2). */
export const eraPriceSchema = z.object({
  /** Data credits (legacy era: credits) per run on Clay's key; null when the page gave none. */
  credits: z.nullable(decimalSchema),
  /** The same on the customer's own key; null when the page gave none. */
  ownKeyCredits: z.nullable(decimalSchema),
  /** Actions per run. Billed on modern plans only. */
  actions: decimalSchema,
});
export type EraPrice = z.infer<typeof eraPriceSchema>;

export const inputSchema = z.object({
  name: z.string(),
  /** Columns this input reads. A required one that is empty stops the row (users-and-peers.md section 1.2). */
  references: z.array(z.object({ columnId: z.string(), path: z.array(z.string()), isRequired: z.boolean() })),
});

export const actionSchema = z.object({
  key: z.string(),
  packageId: z.nullable(z.string()),
  displayName: z.nullable(z.string()),
  /** The connection chosen in the column (`aa_…`); null when none is chosen. */
  accountId: z.nullable(z.string()),
  /** The column's own auto-run switch. False means parked: it runs by hand only. */
  isAutoRunOn: z.boolean(),
  /** Formula text of the run condition with `{{f_…}}` references; null when there is none. */
  runCondition: z.nullable(z.string()),
  /** Whether a plain-language prompt stands beside the condition. Its text is not kept. */
  hasRunConditionPrompt: z.boolean(),
  /**
   * Ids of the columns that the prompt names and the formula does not read, judged while the page's answer was read; the prompt
   * itself is kept nowhere.
   */
  promptColumnsUnread: z.array(z.string()),
  /** Literal values of the inputs in LITERAL_INPUTS; an input with a per-row formula is absent. */
  literals: z.partialRecord(z.enum(LITERAL_INPUTS), z.string()),
  inputs: z.array(inputSchema),
  /**
   * Characters of the prompts of an AI column as they are written, without what its columns hold, counted while the page's answer was
   * read; the prompts themselves are kept nowhere. Absent where there is none, or none was seen.
   */
  promptCharacters: z.optional(z.number()),
  /** The provider type that a connection for this action must have; null when the action takes none or the page did not say. */
  providerType: z.nullable(z.string()),
  /** True when only the customer's own key works; null when the page did not say. */
  requiresOwnKey: z.nullable(z.boolean()),
  /** Prices that the page delivered with the column; null when it delivered none. */
  pricing: z.nullable(z.object({ legacy: z.nullable(eraPriceSchema), modern: z.nullable(eraPriceSchema) })),
  /**
   * Places in which the column seems to hold a secret as literal text, judged while the page's answer was read; the text itself is
   * kept nowhere.
   */
  secretsIn: z.array(z.enum(["headers", "query", "url", "body"])),
  /** What the action returns, where the page says so: the kind of data and the path it stands at. */
  outputs: z.array(z.object({ path: z.array(z.string()), semanticType: z.nullable(z.string()) })),
});
export type Action = z.infer<typeof actionSchema>;

export const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Clay's own field type: `action`, `formula`, `source`, or a data type such as `text`. */
  type: z.string(),
  /** `text`, `number`, `email`, `url`, `json`, …; null when not given. */
  dataType: z.nullable(z.string()),
  kind: z.enum(["action", "formula", "source", "value"]),
  groupId: z.nullable(z.string()),
  formula: z.nullable(z.object({ text: z.string(), mappedPath: z.nullable(z.array(z.string())) })),
  action: z.nullable(actionSchema),
});
export type Column = z.infer<typeof columnSchema>;

export const waterfallSchema = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  /** What it looks for, e.g. `Person_WorkEmail`. */
  attribute: z.nullable(z.string()),
  /** Steps in execution order. Step ids that no column has are left out. */
  steps: z.array(z.object({ columnId: z.string(), validationColumnId: z.nullable(z.string()) })),
  mergeColumnId: z.nullable(z.string()),
});
export type Waterfall = z.infer<typeof waterfallSchema>;

/** A table's configuration. Holds no row data, no prompts and no header values. */
export const tableSchema = z.object({
  id: z.string(),
  workspaceId: z.nullable(z.string()),
  workbookId: z.nullable(z.string()),
  firstViewId: z.nullable(z.string()),
  name: z.string(),
  /** The table's auto-run switch; null when the page did not say. */
  isAutoRunOn: z.nullable(z.boolean()),
  /** "Keep existing results"; null when the page did not say. */
  keepsExistingResults: z.nullable(z.boolean()),
  hasScheduledRuns: z.boolean(),
  hasScheduledSources: z.boolean(),
  /** In the table's order, hidden columns included. Column order is not execution order (real-tables.md section 3). */
  columns: z.array(columnSchema),
  waterfalls: z.array(waterfallSchema),
  /**
   * Groups of two or more columns that run the same action on the same inputs with the same account, judged while the page's
   * answer was read; the inputs themselves are kept nowhere. A column saved since then is in no group.
   */
  sameInputs: z.array(z.array(z.string())),
});
export type Table = z.infer<typeof tableSchema>;

import * as z from "zod/mini";
import { factorSchema } from "./breakdown.ts";
import { quantitySchema } from "./quantity.ts";

/**
 * Whether a column could run on the customer's own key. `account-exists`: it runs on Clay's key although the workspace has a
 * connection to that provider. `http-only`: there is no native integration; the provider's API can be called by an HTTP column.
 */
export const ownKeyStateSchema = z.enum([
  "in-use",
  "account-exists",
  "connectable",
  "http-only",
  "own-only",
  "clay-only",
  "no-key",
  "unknown",
]);
export type OwnKeyState = z.infer<typeof ownKeyStateSchema>;

/**
 * What the customer's own key would change for one column, or saves already where it is in use. All dollars are US dollars; less than
 * zero is dearer than Clay's key.
 */
export const ownKeyReportSchema = z.object({
  state: ownKeyStateSchema,
  /** Our id of the provider, e.g. `findymail`; null when nobody is known. */
  providerId: z.nullable(z.string()),
  /** As its users write it. */
  providerName: z.nullable(z.string()),
  /** 1,000 runs that find something: data credits on Clay's key in dollars, the provider's own price, and the actions, which stay. */
  per1000: z.object({
    clayUsd: quantitySchema,
    ownUsd: quantitySchema,
    actionUsd: quantitySchema,
    netUsd: quantitySchema,
  }),
  /** What moving it would save net in the next run, and in a month; where it has moved, what that saves. */
  netUsdNextRun: quantitySchema,
  netUsdPerMonth: quantitySchema,
  /** What the provider bills on an own key for the next run, which Clay never shows. */
  ownUsdNextRun: quantitySchema,
  /**
   * Of a column that runs on an own key: how often a run finds something, where that counts, and what the provider bills each time. Left out
   * of any other column, and where nothing can be reckoned.
   */
  ownReckoning: z.optional(z.array(factorSchema)),
  /** The price that `ownUsd` was reckoned with, in words with its source; null when none is known. */
  ownPrice: z.nullable(z.string()),
  /** Each factor and assumption with its source, one sentence each. */
  explanation: z.array(z.string()),
});
export type OwnKeyReport = z.infer<typeof ownKeyReportSchema>;

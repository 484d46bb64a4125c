import * as z from "zod/mini";
import { quantitySchema } from "./quantity.ts";

/** What became of one meter of a line. `still-unknown`: it was and it is, so nobody can tell whether it changed. */
export const meterVerdictSchema = z.enum([
  "more",
  "less",
  "same",
  "became-known",
  "became-unknown",
  "still-unknown",
  "added",
  "removed",
]);
export type MeterVerdict = z.infer<typeof meterVerdictSchema>;

/** Between what a difference lies; null where there was no such line before, or is none after. */
export const meterChangeSchema = z.object({
  before: z.nullable(quantitySchema),
  after: z.nullable(quantitySchema),
  verdict: meterVerdictSchema,
});
export type MeterChange = z.infer<typeof meterChangeSchema>;

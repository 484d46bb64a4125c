import * as z from "zod/mini";
import type { Drift } from "../../model/observation.ts";

/**
 * Collects what a decoder relied on and did not find: the endpoint and the path, never the value.
 * A decoder goes on after a drift; only the part that depends on the missing key stays unknown.
 */
export class DriftLog {
  readonly drifts: Drift[] = [];

  constructor(private readonly endpoint: string) {}

  /** Notes a drift once per path. */
  note(path: string): void {
    if (!this.drifts.some((drift) => drift.path === path)) this.drifts.push({ endpoint: this.endpoint, path });
  }

  /** Reads a key that may be absent: null when it is absent or null, null and a drift when it has another type. */
  optional<T>(schema: z.ZodMiniType<T>, value: unknown, path: string): T | null {
    return value === undefined || value === null ? null : this.required(schema, value, path);
  }

  /** Reads a key that must be there: null and a drift when it is absent or has another type. */
  required<T>(schema: z.ZodMiniType<T>, value: unknown, path: string): T | null {
    const parsed = z.safeParse(schema, value);
    if (parsed.success) return parsed.data;
    this.note(path);
    return null;
  }
}

/** Any object: unknown keys pass, because Clay adds keys without notice (clay-api.md section 2). */
export const looseObject = z.record(z.string(), z.unknown());
export type LooseObject = z.infer<typeof looseObject>;

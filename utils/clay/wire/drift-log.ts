import type { Drift } from "../../model/observation.ts";
import type { Check } from "./checks.ts";

/**
 * Collects what a decoder relied on and did not find: the endpoint and the path, never the value.
 * A decoder goes on after a drift; only the part that depends on the missing key stays unknown.
 */
export class DriftLog {
  readonly drifts: Drift[] = [];
  /** How often each known shape of the endpoint matched, by the shape's name. */
  readonly shapes = new Map<string, number>();

  constructor(private readonly endpoint: string) {}

  /** Notes a drift once per path. */
  note(path: string): void {
    if (!this.drifts.some((drift) => drift.path === path)) this.drifts.push({ endpoint: this.endpoint, path });
  }

  /** Counts that a body had this shape. */
  count(shape: string, times = 1): void {
    this.shapes.set(shape, (this.shapes.get(shape) ?? 0) + times);
  }

  /** An empty log of the same endpoint, for reading a body that may turn out to have another shape. */
  trial(): DriftLog {
    return new DriftLog(this.endpoint);
  }

  /** Takes over what a trial found. */
  adopt(trial: DriftLog): void {
    for (const { path } of trial.drifts) this.note(path);
    for (const [shape, times] of trial.shapes) this.count(shape, times);
  }

  /** Reads a key that may be absent: null when it is absent or null, null and a drift when it has another type. */
  optional<T>(isIt: Check<T>, value: unknown, path: string): T | null {
    return value === undefined || value === null ? null : this.required(isIt, value, path);
  }

  /** Reads a key that must be there: null and a drift when it is absent or has another type. */
  required<T>(isIt: Check<T>, value: unknown, path: string): T | null {
    if (isIt(value)) return value;
    this.note(path);
    return null;
  }
}

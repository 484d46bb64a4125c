import type { Observation } from "../../model/observation.ts";
import type { DriftLog } from "./drift-log.ts";
import type { RowSights } from "./row-sights.ts";

/** One finished exchange between the page and Clay, as text. `params` are the ids of its URL, and what of its query matters. */
export interface CapturedText {
  endpoint: string;
  params: Record<string, string>;
  request: string | null;
  response: string;
}

/** The same with its bodies parsed. `request` is undefined when there is none, or none that is JSON. */
export interface Exchange {
  params: Record<string, string>;
  request: unknown;
  reply: unknown;
  log: DriftLog;
  /** What earlier exchanges taught of rows, and where this one's are taken. */
  sights: RowSights;
}

/** What one endpoint's exchanges say. Never throws. */
export type Decoder = (exchange: Exchange) => Observation[];

/** A decoder of an endpoint whose reply says it all. Without one of the ids it gives nothing. */
export function ofReply<Id extends string, T>(
  ids: readonly Id[],
  decode: (reply: unknown, log: DriftLog) => T | null,
  observe: (decoded: T, ids: Record<Id, string>, params: Record<string, string>) => Observation,
): Decoder {
  return withIds(ids, (found, { params, reply, log }) => {
    const decoded = decode(reply, log);
    return decoded === null ? [] : [observe(decoded, found, params)];
  });
}

/** A decoder that needs these ids of the address. Without one of them it gives nothing. */
export function withIds<Id extends string>(
  ids: readonly Id[],
  decode: (ids: Record<Id, string>, exchange: Exchange) => Observation[],
): Decoder {
  return (exchange) => (ids.every((id) => exchange.params[id] !== undefined) ? decode(exchange.params, exchange) : []);
}

import type { Observation } from "../../model/observation.ts";
import { decodeActionsCatalogue } from "./actions-catalogue.ts";
import { DriftLog } from "./drift-log.ts";
import type { CapturedText, Decoder } from "./exchange.ts";
import { EXCHANGES_OF_TABLES } from "./exchanges-of-tables.ts";
import { EXCHANGES_OF_WORKSPACES } from "./exchanges-of-workspaces.ts";
import { decodeRecords } from "./records.ts";
import { RowSights } from "./row-sights.ts";
import { parseOne } from "./split-list.ts";

export type { CapturedText };

type LongDecoder = (captured: CapturedText, log: DriftLog, sights: RowSights) => Generator<Observation[], void>;

const DECODERS: ReadonlyMap<string, Decoder> = new Map(
  Object.entries({ ...EXCHANGES_OF_TABLES, ...EXCHANGES_OF_WORKSPACES }),
);

// Answers that are too long to be parsed in one go beside the page.
const LONG_DECODERS: ReadonlyMap<string, LongDecoder> = new Map([
  ["actions-catalogue", catalogue],
  ["records", records],
]);

// What happened is known from the request, whatever the answer says.
const ANSWER_IS_OPTIONAL = new Set(["field-delete", "run"]);

/** Turns one captured exchange into observations, all at once. See `decodeInSteps`. */
export function decode(captured: CapturedText, sights = new RowSights()): Observation[] {
  return [...decodeInSteps(captured, sights)].flat();
}

/**
 * Turns one captured exchange into observations in our own words, in steps that each take a few milliseconds at most where the
 * answer may be very long, else in one. Never throws: a shape that we do not know becomes a drift observation with the endpoint
 * and the path, and an endpoint that we do not know gives nothing. Which known shapes were met is counted at the end. `sights` is the same for
 * all that one page loads: cells of rows are taken by what it has learnt of the table before.
 */
export function* decodeInSteps(captured: CapturedText, sights: RowSights): Generator<Observation[], void> {
  const log = new DriftLog(captured.endpoint);
  const long = LONG_DECODERS.get(captured.endpoint);
  if (long === undefined) {
    const seen = short(captured, log, sights);
    sights.learn(seen);
    yield seen;
  } else yield* long(captured, log, sights);
  yield [
    ...log.drifts.map((drift) => ({ kind: "drift" as const, drift })),
    ...[...log.shapes].map(([shape, times]) => ({ kind: "shape" as const, endpoint: captured.endpoint, shape, times })),
  ];
}

function short({ endpoint, params, request, response }: CapturedText, log: DriftLog, sights: RowSights): Observation[] {
  const decoder = DECODERS.get(endpoint);
  if (decoder === undefined) return [];
  // Undefined, which no JSON is, for a text that is none.
  const reply = parseOne(response)?.value;
  if (reply === undefined && !ANSWER_IS_OPTIONAL.has(endpoint)) {
    log.note("(not JSON)");
    return [];
  }
  return decoder({ params, request: parseOne(request ?? "")?.value, reply, log, sights });
}

function* catalogue({ params, response }: CapturedText, log: DriftLog): Generator<Observation[], void> {
  for (const actions of decodeActionsCatalogue(response, log)) {
    yield actions === null ? [] : [{ kind: "catalogue", workspaceId: params.workspaceId ?? null, actions }];
  }
}

function* records(
  { params: { tableId }, response }: CapturedText,
  log: DriftLog,
  sights: RowSights,
): Generator<Observation[], void> {
  if (tableId === undefined) return;
  const taken = sights.of(tableId);
  const rows = decodeRecords(response, log, taken.take);
  for (;;) {
    const step = rows.next();
    if (step.done !== true) yield taken.ready();
    else if (step.value === null) return yield taken.rest();
    else return yield [{ kind: "records", tableId, census: step.value }, ...taken.rest()];
  }
}

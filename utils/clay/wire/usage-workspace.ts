import type { UsageEntity, WorkspaceUsage } from "../../model/usage.ts";
import { isBoolean, isList, isObject, type LooseObject, matching } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach } from "./envelope.ts";
import { readFigure } from "./figures.ts";
import { isWord } from "./identifiers.ts";

// Folders lie in folders. Deeper than this is no report that a person reads.
const MAX_DEPTH = 12;
// Things of the workspace, and the uuid of an integration. A person's number or an API key must not pass.
const isThingId = matching(
  /^(?:(?:t|f|wb|s|sig|wf|gv)_[A-Za-z0-9_]{1,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
);

/**
 * Decodes `GET /v3/credit-reporting/{ws}/creditReportType/workspace` (clay-api.md section 8.6): credits and actions by folder,
 * workbook, integration or signal, without their names. The capture takes none of the other five types, which count the same use
 * again in another order. Null, with a drift, when there are no entities in it.
 */
export function decodeWorkspaceUsage(body: unknown, log: DriftLog): WorkspaceUsage | null {
  const report = log.required(isObject, body, "");
  const entities = report && log.required(isList, report.entities, "entities");
  if (report === null || entities === null) return null;
  return {
    entities: decodeEntities(entities, null, log, 0),
    unattributed: {
      credits: readFigure(report.unattributedCredits, log, "unattributedCredits"),
      actions: readFigure(report.unattributedActionExecutions, log, "unattributedActionExecutions"),
    },
  };
}

function decodeEntities(list: unknown[], parentId: string | null, log: DriftLog, depth: number): UsageEntity[] {
  const path = depth === 0 ? "entities[]" : "entities[]..subentities[]";
  return decodeEach(list, log, path, (entry) => {
    const entity = decodeEntity(entry, parentId, log, path);
    const inside = log.optional(isList, entry.subentities, `${path}.subentities`) ?? [];
    return [entity, ...(depth < MAX_DEPTH ? decodeEntities(inside, entity.id, log, depth + 1) : [])];
  }).flat();
}

function decodeEntity(entry: LooseObject, parentId: string | null, log: DriftLog, path: string): UsageEntity {
  const about = log.optional(isObject, entry.entity, `${path}.entity`);
  return {
    id: isThingId(entry.id) ? entry.id : null,
    parentId,
    kind: log.optional(isWord, about?.__kind, `${path}.entity.__kind`),
    isDeleted: log.optional(isBoolean, about?.isDeleted, `${path}.entity.isDeleted`),
    credits: readFigure(entry.credits, log, `${path}.credits`),
    actions: readFigure(entry.actionExecutions, log, `${path}.actionExecutions`),
  };
}

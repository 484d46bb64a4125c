import * as z from "zod/mini";
import { nameResolver, SYSTEM_LABELS } from "../../model/name-references.ts";
import type { Table } from "../../model/table.ts";
import { isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeTable } from "./table.ts";

/** The id of a table that came without one. */
export const PORTABLE_TABLE_ID = "portable-export";

const columnSchema = z.looseObject({ name: z.string(), type: z.string(), typeSettings: z.optional(z.unknown()) });
type PortableColumn = z.infer<typeof columnSchema>;
const columnsSchema = z.array(columnSchema).check(z.minLength(1));

/**
 * The columns of a portable export: a table's design without ids, as ClayMate Lite and scripts that follow it write it. The
 * list stands under `columns` (`{version, exportedAt, columnCount, columns}`) or `fields`, by itself, or one level down under
 * `portableSchema`; an entry is `{name, type, typeSettings}`, a source with `sourceDetails` too. Source: public notes on the
 * extension's code and schemas written for it, 2026. Null when it is something else.
 */
export function portableColumns(body: unknown): PortableColumn[] | null {
  const holder = isObject(body) && isObject(body.portableSchema) ? body.portableSchema : body;
  const list = isObject(holder) ? (holder.columns ?? holder.fields) : holder;
  const parsed = z.safeParse(columnsSchema, list);
  return parsed.success ? parsed.data : null;
}

/**
 * Decodes a portable export: gives each column an id, turns references by name into references by id, and reads the result
 * like any table. What exports do not hold (settings, auto-run, groups) is unknown. `name` is what the table is called when
 * the export does not say. Null when the body is no portable export.
 */
export function decodePortableTable(body: unknown, name: string, log: DriftLog): Table | null {
  const columns = portableColumns(body);
  if (columns === null) return null;
  const fields = columns.map((column, index) => ({ ...column, id: idOf(column, index) }));
  const resolve = nameResolver(labelsOf(fields));
  const ownName = isObject(body) && typeof body.name === "string" && body.name.trim() !== "" ? body.name : name;
  return decodeTable(
    {
      id: PORTABLE_TABLE_ID,
      name: ownName,
      fields: fields.map((field) => ({ ...field, typeSettings: mapTexts(field.typeSettings, resolve) })),
    },
    log,
  );
}

function idOf({ id }: PortableColumn, index: number): string {
  return typeof id === "string" && /^f_\w+$/.test(id) ? id : `f_column_${index + 1}`;
}

function labelsOf(fields: (PortableColumn & { id: string })[]): [label: string, id: string][] {
  const names = fields.map(({ name, id }): [string, string] => [name, id]);
  const sources = fields.flatMap(({ sourceDetails, id }) =>
    (Array.isArray(sourceDetails) ? sourceDetails : []).flatMap((detail): [string, string][] =>
      isObject(detail) && typeof detail.name === "string" ? [[`source:${detail.name}`, id]] : [],
    ),
  );
  const system = SYSTEM_LABELS.filter(([label]) => !names.some(([name]) => name === label));
  return [...names, ...sources, ...system.map(([label, id]): [string, string] => [label, id])];
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]));
}

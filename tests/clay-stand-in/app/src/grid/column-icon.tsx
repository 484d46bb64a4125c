import type { Field } from "../../../server/wire.ts";

const SIGNS: Record<string, string> = {
  text: "T",
  number: "#",
  email: "@",
  url: "↗",
  date: "▤",
  boolean: "☑",
  select: "▾",
  source: "⤓",
};

/** The sign before a column's name: provider initials, ƒ, a list arrow for extracted columns, or the data type. */
export function ColumnIcon({ field }: { field: Field }) {
  const dataType = field.typeSettings.dataTypeSettings?.type ?? field.type;
  if (field.type === "action") {
    const provider = field.actionDefinition?.package?.displayName ?? field.typeSettings.actionKey ?? "?";
    return <span className="provider-icon">{provider.slice(0, 1)}</span>;
  }
  if (field.type !== "formula") return <span className="type-icon">{SIGNS[field.type] ?? SIGNS[dataType] ?? "T"}</span>;
  if (!field.isExtractedField) return <span className="type-icon">ƒ</span>;
  return (
    <>
      <span className="type-icon">↳</span>
      <span className="type-icon">{SIGNS[dataType] ?? "T"}</span>
    </>
  );
}

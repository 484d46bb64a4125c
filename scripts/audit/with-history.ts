import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { tableLessons } from "../../utils/analysis/learning/table-lessons.ts";
import { addUpHistory, type TableHistory } from "../../utils/model/workspace-history.ts";

/**
 * Gives each table what the other tables of its workspace teach, as the extension has it of those that it has seen. When anything was seen
 * is not in a file, so the date of an observed price stays open.
 */
export function withHistory(inputs: readonly AnalysisInput[]): AnalysisInput[] {
  const workspaces = new Map<string | null, Map<string, TableHistory["actions"]>>();
  for (const input of inputs) {
    const { id, workspaceId } = input.table;
    const tables = workspaces.get(workspaceId) ?? new Map<string, TableHistory["actions"]>();
    workspaces.set(workspaceId, tables.set(id, tableLessons(input)));
  }
  return inputs.map((input) => {
    const { id, workspaceId } = input.table;
    // A table that names no workspace may be of any.
    const tables = workspaceId === null ? [] : [...(workspaces.get(workspaceId) ?? [])];
    const others = tables.flatMap(([other, actions]) => (other === id ? [] : [{ history: { actions }, asOf: null }]));
    return { ...input, history: addUpHistory(others, input.table) };
  });
}

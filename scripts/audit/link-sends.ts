import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { searchAmong, tablesSentTo } from "../../utils/worker/reachable-tables.ts";

/** Tables that were read together, each with those of its workspace to which it sends rows. */
export function linkSends(inputs: readonly AnalysisInput[]): AnalysisInput[] {
  return inputs.map((input) => {
    const near = inputs.filter(({ table }) => table.workspaceId === input.table.workspaceId);
    const tables = new Map(near.map(({ table }) => [table.id, table]));
    const targets = new Set(searchAmong(tablesSentTo(input.table), tables));
    return targets.size === 0 ? input : { ...input, sentTo: near.filter(({ table }) => targets.has(table)) };
  });
}

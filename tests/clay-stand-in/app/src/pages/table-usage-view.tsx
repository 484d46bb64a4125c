import { useState } from "react";
import { getTable } from "../api/requests.ts";
import { getTableUsage, type Spend, type TableUsage } from "../api/usage-requests.ts";
import { useAnswer } from "../data/use-answer.ts";

const VIEWS = ["Time", "Column", "Run"] as const;

interface Line extends Spend {
  id: string;
  label: string;
}

/** What one table spent, by time, column or run: three radios and a download (clay-dom.md section 7). */
export function TableUsageView({ workspaceId, tableId }: { workspaceId: string; tableId: string }) {
  const [view, setView] = useState<(typeof VIEWS)[number]>("Time");
  const usage = useAnswer((signal) => getTableUsage(workspaceId, tableId, signal), `${workspaceId}/${tableId}`);
  const table = useAnswer((signal) => getTable(tableId, null, signal), tableId);
  const nameOf = (fieldId: string) => table?.fields.find(({ id }) => id === fieldId)?.name ?? "Deleted column";
  return (
    <>
      <div className="page-tools">
        {VIEWS.map((name) => (
          <label key={name}>
            <input type="radio" name="usage-view" checked={view === name} onChange={() => setView(name)} /> {name}
          </label>
        ))}
        <span className="spring" />
        <button type="button" className="plain-button">
          Download CSV
        </button>
      </div>
      <table aria-label="Usage" className="figures">
        <thead>
          <tr>
            <th>{view}</th>
            <th>Data credits</th>
            <th>Actions</th>
            <th>Cells</th>
          </tr>
        </thead>
        <tbody>
          {(usage === null ? [] : linesOf(usage, view, nameOf)).map((line) => (
            <tr key={line.id}>
              <td>{line.label}</td>
              <td>{line.creditsSpent.toLocaleString("en-US")}</td>
              <td>{(line.actionExecutionCreditsSpent ?? 0).toLocaleString("en-US")}</td>
              <td>{line.cellCount?.toLocaleString("en-US")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function linesOf(usage: TableUsage, view: (typeof VIEWS)[number], nameOf: (fieldId: string) => string): Line[] {
  if (view === "Column")
    return usage.column.map((spend) => ({ ...spend, id: spend.fieldId, label: nameOf(spend.fieldId) }));
  if (view === "Run") {
    return usage.run.map((spend) => ({ ...spend, id: spend.runId, label: dateOf(spend.timestamp).slice(0, 16) }));
  }
  return usage.time.map((spend) => ({
    ...spend,
    id: String(spend.timestamp),
    label: dateOf(spend.timestamp).slice(0, 10),
  }));
}

/** @param timestamp epoch seconds */
const dateOf = (timestamp: number): string => new Date(timestamp * 1000).toISOString().replace("T", " ");

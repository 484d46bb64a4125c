import { useRef, useState } from "react";
import type { Source } from "../../../server/wire.ts";
import { getSources } from "../api/page-requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { useAnswer } from "../data/use-answer.ts";
import { TableRunSettings } from "./table-run-settings.tsx";
import { useCloseOutside } from "./use-close-outside.ts";

/** The split pill at the left of the toolbar: the table's auto-run, and a calendar with the number of schedules. */
export function AutoRunPill() {
  const { table } = useTablePage();
  const [open, setOpen] = useState<"settings" | "schedules" | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useCloseOutside(box, () => setOpen(null));
  const { AUTO_RUN_ON, HAS_SCHEDULED_RUNS } = table.tableSettings ?? {};
  // The calendar shows a number, which the table's own flags cannot give: the sources are asked with the table (a guess).
  const sources = useAnswer((signal) => getSources(table.id, signal), table.id) ?? [];
  const scheduled = sources.filter((source) => scheduleOf(source) !== null);
  const schedules = scheduled.length + (HAS_SCHEDULED_RUNS === true ? 1 : 0);
  return (
    <div className="anchor" ref={box}>
      <div className="pill">
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen("settings")}>
          {/* What the pill says while auto-run is off is not known (clay-dom.md section 4). */}
          <span>⟳ {AUTO_RUN_ON === false ? "Auto-run off" : "Auto-run"}</span>
        </button>
        <button type="button" aria-haspopup="dialog" aria-label="Schedules" onClick={() => setOpen("schedules")}>
          <span className="pill-end">
            <CalendarIcon /> {schedules}
          </span>
        </button>
      </div>
      {open === "settings" && <TableRunSettings onClose={() => setOpen(null)} />}
      {open === "schedules" && <Schedules scheduled={scheduled} />}
    </div>
  );
}

function Schedules({ scheduled }: { scheduled: Source[] }) {
  return (
    <div role="dialog" aria-label="Schedules" className="popover">
      {scheduled.length === 0 && <p>No schedules</p>}
      {scheduled.map((source) => (
        <p key={source.id}>
          {String(source.typeSettings?.name ?? source.name)}: {scheduleOf(source)}
        </p>
      ))}
    </div>
  );
}

/** How often a source runs, in Clay's word (clay-api.md section 9); null when it has no schedule. */
export function scheduleOf({ typeSettings }: Source): string | null {
  const config = typeSettings?.scheduleConfig as { runSettings?: { periodUnit?: string } } | undefined;
  return config?.runSettings?.periodUnit ?? null;
}

function CalendarIcon() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M1 2.5h10v8H1zM1 5h10M3.5 1v2.5M8.5 1v2.5" />
    </svg>
  );
}

import { useState } from "react";
import { useTablePage } from "../data/table-context.ts";
import { useRunChoices } from "../data/use-run-choices.ts";

const KEEP = "keep_existing";
// What Clay stores when "Keep existing results" is off is not known (clay-api.md section 14).
const RERUN = "rerun_existing";

/** The table's run settings: auto-run, with a question when it is switched on, and whether results are kept (clay-dom.md section 4). */
export function TableRunSettings({ onClose }: { onClose: () => void }) {
  const { table, run, setTableSettings } = useTablePage();
  const [isAsking, setAsking] = useState(false);
  const settings = table.tableSettings ?? {};
  const isOn = settings.AUTO_RUN_ON !== false;
  const keeps = settings.AUTO_RUN_MODE === KEEP;
  const columns = table.fields.filter(
    ({ type, typeSettings }) => type === "action" && typeSettings.runAsButton !== true,
  );
  const { due } = useRunChoices(columns.map(({ id }) => id));
  const turnOn = async (updates: boolean) => {
    await setTableSettings({ AUTO_RUN_ON: true });
    onClose();
    if (updates) run(due());
  };
  return (
    <div role="dialog" aria-label="Run settings" className="popover run-settings-popover">
      <div className="setting-row">
        <span>Auto-run</span>
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          aria-label="Auto-run"
          data-state={isOn ? "checked" : "unchecked"}
          className="switch"
          onClick={() => (isOn ? void setTableSettings({ AUTO_RUN_ON: false }) : setAsking(true))}
        >
          <span className="switch-thumb" />
        </button>
      </div>
      <label>
        <input
          type="checkbox"
          checked={keeps}
          onChange={() => void setTableSettings({ AUTO_RUN_MODE: keeps ? RERUN : KEEP })}
        />{" "}
        Keep existing results
      </label>
      {isAsking && (
        <div className="setting-row">
          <button type="button" className="plain-button" onClick={() => void turnOn(false)}>
            Continue without running
          </button>
          <button type="button" className="blue-button" onClick={() => void turnOn(true)}>
            Update cells
          </button>
        </div>
      )}
    </div>
  );
}

import { formatMoment, formatNumberOf, formatSaving, unknownReason } from "../../utils/format.ts";
import type { ChecklistReach } from "../../utils/model/checklist.ts";
import { CopyButton } from "../shared/copy-button.tsx";
import { FettleIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { Notes } from "../shared/notes.tsx";
import { capitalised } from "../shared/report-parts.ts";
import { type ChecklistSurface, isGain, type ReadyChecklist } from "./checklist-surface.ts";
import { type ProviderActions, ProviderGroup } from "./provider-group.tsx";

export interface ChecklistActions extends ProviderActions {
  onReach: (reach: ChecklistReach) => void;
  onPrint: () => void;
}

export interface ChecklistViewProps {
  view: ChecklistSurface;
  moved: ReadonlySet<string>;
  /** The checklist as Markdown. */
  markdownOf: (checklist: ReadyChecklist["checklist"]) => string;
  actions: ChecklistActions;
  /** True on a page to be printed: every provider is unfolded. */
  isUnfolded?: boolean;
}

const states: Record<Exclude<ChecklistSurface["state"], "ready" | "failed">, { title: string; text: string }> = {
  loading: { title: "Making the checklist", text: "" },
  "nothing-seen": {
    title: "No table was read yet",
    text: "Open a table in Clay, or reload its tab: the checklist is made of the tables that Fettle has read.",
  },
  unreachable: { title: "Fettle did not answer", text: "Close this and open it again." },
};

/** The checklist of own keys: by provider what it would save, what to do, and what is done already. */
export function ChecklistView({ view, moved, markdownOf, actions, isUnfolded = false }: ChecklistViewProps) {
  if (view.state !== "ready") {
    const { title, text } =
      view.state === "failed" ? { title: "Fettle cannot use its records", text: view.sentence } : states[view.state];
    return (
      <div class="state-note" role="status" data-fettle="checklist-state" data-state={view.state}>
        <FettleIcon size={24} />
        <h1>{title}</h1>
        {text === "" ? null : <p class="soft small">{text}</p>}
      </div>
    );
  }
  const { checklist, looked, leftOut, connectionsSeenAt } = view;
  const asNotes = (texts: readonly string[]) => texts.map((text) => ({ about: null, text }));
  return (
    <div data-fettle="checklist">
      <header class="report-head checklist-head">
        <h1 title={checklist.title}>{checklist.title}</h1>
        <p class="small soft">
          {formatNumberOf(looked.columns, "enrichment")} in {formatNumberOf(looked.tables, "table")} looked at
          {connectionsSeenAt === null ? "" : ` · connections as of ${formatMoment(connectionsSeenAt)}`}
        </p>
        <ReachSwitch view={view} onReach={actions.onReach} />
      </header>
      <Total view={view} />
      {connectionsSeenAt === null ? <ConnectionsUnseen /> : null}
      <Notes heading="Not in this list" name="checklist-left-out" notes={asNotes(leftOut)} isOpen />
      {checklist.groups.map((group, index) => (
        <ProviderGroup
          key={group.providerId}
          group={group}
          workspaceId={checklist.workspaceId}
          price={view.prices[group.providerId] ?? null}
          moved={moved}
          actions={actions}
          isOpen={isUnfolded || index === 0}
        />
      ))}
      <Notes heading="Taken for granted" name="checklist-notes" notes={asNotes(checklist.notes)} isOpen={isUnfolded} />
      <div class="section checklist-tools">
        <CopyButton text={markdownOf(checklist)} label="Copy as Markdown" />
        <button type="button" class="button" onClick={actions.onPrint}>
          Print
        </button>
      </div>
    </div>
  );
}

const reachWords: Record<ChecklistReach, string> = {
  table: "This table",
  workbook: "This workbook",
  seen: "Everything seen",
};

function ReachSwitch({ view, onReach }: { view: ReadyChecklist; onReach: (reach: ChecklistReach) => void }) {
  return (
    <fieldset class="reach small">
      <legend class="unseen">What the checklist is about</legend>
      {view.reaches.map((reach) => (
        <label class="reach-choice" key={reach}>
          <input type="radio" name="reach" checked={reach === view.reach} onChange={() => onReach(reach)} />
          <span>{reachWords[reach]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Total({ view: { checklist, looked } }: { view: ReadyChecklist }) {
  const { groups, netUsdPerMonth } = checklist;
  const open = groups.filter(({ verdict }) => verdict !== "done" && verdict !== "costs-more");
  if (open.length === 0) {
    const checked = `Looked at ${formatNumberOf(looked.columns, "enrichment")} in ${formatNumberOf(looked.tables, "table")}.`;
    return (
      <div class="section checked-line" data-fettle="nothing-to-move">
        <SeverityMark mark="fine" size={12} isLabelled />
        <p>
          <b>Nothing to move.</b>{" "}
          <span class="soft">
            {groups.length === 0
              ? `${checked} None that runs on Clay's key could run cheaper on a key of your own.`
              : `${checked} What is worth moving is on your keys.`}
          </span>
        </p>
      </div>
    );
  }
  const reason = unknownReason(netUsdPerMonth);
  return (
    <section class="totals checklist-total" data-fettle="checklist-total" aria-label="Net saving a month, estimate">
      <div class="totals-head small soft">
        <span>All of it, net, a month · estimate</span>
        <span>{formatNumberOf(open.length, "provider")}</span>
      </div>
      <p class="totals-main">
        {reason === undefined ? (
          <span class={isGain(netUsdPerMonth) ? "money" : undefined}>
            {capitalised(formatSaving(netUsdPerMonth, undefined, "would"))}
          </span>
        ) : (
          "Unknown"
        )}
      </p>
      <p class="small soft">
        {reason ?? "Without providers whose price is not known. Actions stay, and fees are not in it."}
      </p>
    </section>
  );
}

function ConnectionsUnseen() {
  return (
    <div class="section checked-line" data-fettle="connections-unseen">
      <SeverityMark mark="unknown" size={12} isLabelled />
      <p>
        <b>Your connections were not seen.</b>{" "}
        <span class="soft">
          Open Settings, Connections in Clay, or reload a table: Fettle reads the list when Clay's page loads it.
        </span>
      </p>
    </div>
  );
}

import type { DraftColumn } from "../../utils/model/draft.ts";
import type { DraftReport } from "../../utils/model/draft-report.ts";

/** How long the panel must hold still before the worker is asked again: somebody may be typing a run condition. */
const STILL_MS = 150;

/** What the worker said about the column that is open in Clay's panel. */
export interface CheckedDraft {
  /** The same for as long as the panel shows the same column. */
  key: string;
  name: string;
  report: DraftReport;
}

export interface DraftFeedPorts {
  ask: (tableId: string, draft: DraftColumn) => Promise<DraftReport | null>;
  show: (checked: CheckedDraft | null) => void;
  later: (run: () => void, milliseconds: number) => void;
}

/**
 * Keeps the answer about the open column panel up to date. Asks only when the draft changed, at once for a column that was just
 * opened and else when it has held still. Answers that come late are dropped, and a failed question leaves nothing to show.
 */
export function createDraftFeed({ ask, show, later }: DraftFeedPorts) {
  let current: { tableId: string; draft: DraftColumn; text: string; key: string } | null = null;
  let question = 0;

  const check = async (own: number): Promise<void> => {
    if (own !== question || current === null) return;
    const { tableId, draft, key } = current;
    const report = await ask(tableId, draft)
      .catch(() => ask(tableId, draft))
      .catch(() => null);
    if (own !== question) return;
    show(report === null ? null : { key, name: draft.name, report });
  };

  const begin = () => {
    question += 1;
    return question;
  };

  return {
    /** Takes what the panel holds now; null for either when there is no panel or no table. */
    see: (tableId: string | null, draft: DraftColumn | null) => {
      if (tableId === null || draft === null) {
        if (current === null) return;
        current = null;
        begin();
        show(null);
        return;
      }
      const text = JSON.stringify(draft);
      if (current?.tableId === tableId && current.text === text) return;
      const key = keyOf(tableId, draft);
      const isSameColumn = current?.key === key;
      current = { tableId, draft, text, key };
      const own = begin();
      if (isSameColumn) {
        later(() => void check(own), STILL_MS);
      } else {
        show(null);
        void check(own);
      }
    },
    /** The table's report changed: the answer about the draft may be another. */
    renew: () => {
      if (current !== null) void check(begin());
    },
  };
}

// The name of a new column can change while it is being set up, so it does not tell one from another.
function keyOf(tableId: string, { columnId, provider, actionName }: DraftColumn): string {
  return JSON.stringify([tableId, columnId ?? [provider, actionName]]);
}

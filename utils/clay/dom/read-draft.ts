import type { DraftColumn, PriceChip } from "../../model/draft.ts";
import { parseCount, parsePrice } from "./clay-figures.ts";
import { columnsRead } from "./editor-text.ts";
import { type ColumnPanel, panelColumn, panelTitle } from "./find-panel.ts";
import { findAll, outermost } from "./ladder.ts";
import type { ColumnKey } from "./locate.ts";
import { chipText, textOf } from "./page-text.ts";
import { readAccount, readAction, readModel } from "./panel-choices.ts";
import { readRunSettings } from "./panel-run-settings.ts";
import { panel as parts } from "./panel-selectors.ts";

export interface DraftReading {
  draft: DraftColumn;
  /** What could not be read, in a user's words. */
  unread: string[];
}

/** What the panel holds as a draft column (utils/model/draft.ts): choices and names of columns, never contents. */
export function readDraft(root: Document, panel: ColumnPanel, columns: readonly ColumnKey[]): DraftReading {
  const title = panelTitle(panel, columns);
  const action = readAction(panel);
  const { account, isUnread } = readAccount(panel);
  const { conditionEditors, isAutoRunOn, condition, unread: unreadSettings } = readRunSettings(panel, columns);
  const inputs = outermost(findAll(panel.element, parts.editor)).filter((editor) => !conditionEditors.includes(editor));
  const chip = readChip(panel);
  const draft: DraftColumn = {
    columnId: panelColumn(panel, title, columns),
    name: title,
    ...action,
    account,
    isAutoRunOn,
    condition,
    ...readModel(panel),
    reads: columnsRead(inputs, columns),
    chip,
    save: { offersRows: readOffer(root) },
  };
  const isEnrichment = panel.runSettings !== null;
  const unread = [
    title === "" && parts.title.lost,
    isEnrichment && draft.actionName === null && draft.model === null && "the action",
    isUnread && parts.account.lost,
    ...unreadSettings,
    chip.state === "unreadable" && parts.footerButton.lost,
    panel.save === null && parts.save.lost,
  ];
  return { draft, unread: unread.filter((part) => part !== false) };
}

/** Clay's price chip, at the left of Save. A footer without one is how Clay writes "free" (clay-dom.md section 5.1). */
function readChip({ footer, save }: ColumnPanel): PriceChip {
  if (footer === null) return { state: "unreadable" };
  const text = chipText(footer, [save, ...findAll(footer, parts.footerButton)]);
  const price = parsePrice(text, "either");
  if (price !== null) return { state: "shown", price };
  const isTold = /\/\s*(?:row|result)\b/i.test(text);
  return { state: isTold ? "unreadable" : "absent" };
}

/**
 * Rows that the open Save menu offers to run at once (clay-dom.md section 5.3). The offer of all rows is told by "in this view" or
 * "all"; without these words it is the largest of several, because the other one is always 10 rows. Null while the menu is closed.
 */
function readOffer(root: Document): number | null {
  const offers = findAll(root, parts.saveOffer).flatMap((item) => {
    const text = textOf(item);
    const rows = parseCount(/^Save and run (?:all )?([\d][\d\s.,'’]*[KM]?)\s*rows?\b/i.exec(text)?.[1] ?? "");
    return rows === null ? [] : [{ rows, isWhole: /\bin this view\b|\brun all\b/i.test(text) }];
  });
  const whole = offers.find(({ isWhole }) => isWhole)?.rows;
  if (whole !== undefined) return whole;
  const largest = Math.max(...offers.map(({ rows }) => rows));
  return Number.isFinite(largest) && (offers.length > 1 || largest !== 10) ? largest : null;
}

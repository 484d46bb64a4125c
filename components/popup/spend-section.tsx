import { useState } from "preact/hooks";
import { formatDate, formatMoment, formatNumberOf } from "../../utils/format.ts";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { SpendLine, SpendPart, SpendTotals } from "../../utils/model/spend.ts";
import { Figure } from "../shared/figure.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { markOf } from "../shared/marks.ts";
import { NoteList } from "../shared/notes.tsx";
import { firstDirection, orderSpend, type SpendColumn, type SpendOrder } from "./order-spend.ts";
import { SpendCells } from "./spend-cells.tsx";
import type { SpendSurface } from "./spend-feed.ts";
import { linesOfAll, linesOfTable } from "./spend-lines.ts";

export interface SpendSectionProps {
  view: SpendSurface;
  /** Shows the table in Clay. */
  onOpen: (address: string) => void;
  /** What the next run of a table is made of; null when it is not kept. Rejects when nobody answered. */
  onNextRun: (tableId: string) => Promise<EstimateLine | null>;
}

/** Every table that was seen: what was billed, what the next run and a month cost, own keys, and the worst finding. */
export function SpendSection({ view, onOpen, onNextRun }: SpendSectionProps) {
  const [order, setOrder] = useState<SpendOrder>({ by: "nextRun", direction: "descending" });
  return (
    <section class="section spend" data-fettle="spend" data-state={view.state} aria-busy={view.state === "loading"}>
      <h2>
        All tables{" "}
        <span class="count">
          {view.state === "ready" ? `· ${view.lines.length} · next run, month and own keys: estimates` : ""}
        </span>
      </h2>
      {view.state === "ready" ? (
        <>
          <table class="spend-table">
            <Head order={order} onOrder={setOrder} />
            <tbody data-fettle="spend-totals">
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {formatNumberOf(view.lines.length, "table")} together
                </th>
              </tr>
              <SpendCells
                figures={view.totals}
                lines={linesOfAll(view.totals, view.lines)}
                hasOwnKeys={view.lines.some(hasOwnKeys)}
                era={view.lines.every(isLegacy) ? "legacy" : "unknown"}
              />
            </tbody>
            {orderSpend(view.lines, order).map((line) => (
              <Table key={line.tableId} line={line} onOpen={onOpen} onNextRun={onNextRun} />
            ))}
          </table>
          <Gaps totals={view.totals} unread={view.unread} />
        </>
      ) : (
        <p class="small soft notes">{sentenceOf(view)}</p>
      )}
    </section>
  );
}

// An own-key figure that is unknown although no column is listed is of a table that could not be analysed.
const hasOwnKeys = ({ ownKeyColumns, ownKeyUsd }: SpendLine) => ownKeyColumns.length > 0 || !isKnown(ownKeyUsd);
const isLegacy = ({ era }: SpendLine) => era === "legacy";

function sentenceOf(view: Exclude<SpendSurface, { state: "ready" }>): string {
  switch (view.state) {
    case "loading":
      return "Adding up the tables that Fettle has seen.";
    case "nothing-seen":
      return "Fettle has not seen a table yet. Open one on app.clay.com, or reload it, and it is listed here.";
    case "failed":
      return view.sentence;
    case "unreachable":
      return "Fettle did not answer. Close this and open it again.";
  }
}

const HEADINGS: readonly (readonly { by: SpendColumn; text: string; span: number }[])[] = [
  [
    { by: "name", text: "Table", span: 2 },
    { by: "worst", text: "Worst finding", span: 2 },
  ],
  [
    { by: "billed", text: "Billed", span: 1 },
    { by: "nextRun", text: "Next run", span: 1 },
    { by: "month", text: "A month", span: 1 },
    { by: "ownKeyUsd", text: "Own keys", span: 1 },
  ],
];

function Head({ order, onOrder }: { order: SpendOrder; onOrder: (order: SpendOrder) => void }) {
  const turned = (by: SpendColumn): SpendOrder => {
    if (by !== order.by) return { by, direction: firstDirection(by) };
    return { by, direction: order.direction === "ascending" ? "descending" : "ascending" };
  };
  return (
    <thead>
      {HEADINGS.map((row) => (
        <tr key={row[0]?.by}>
          {row.map(({ by, text, span }) => (
            <th key={by} scope="col" colSpan={span} aria-sort={by === order.by ? order.direction : "none"}>
              <button type="button" onClick={() => onOrder(turned(by))}>
                {text}
                <span aria-hidden="true">{by === order.by ? (order.direction === "ascending" ? " ↑" : " ↓") : ""}</span>
              </button>
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

interface TableProps extends Pick<SpendSectionProps, "onOpen" | "onNextRun"> {
  line: SpendLine;
}

function Table({ line, onOpen, onNextRun }: TableProps) {
  const { worst, ownKeyColumns } = line;
  return (
    <tbody data-table-id={line.tableId}>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <button type="button" class="link" title="Open this table in Clay" onClick={() => onOpen(line.address)}>
            {line.name}
          </button>
          {worst === null ? null : (
            <span class="spend-worst small">
              <SeverityMark mark={markOf(worst)} />
              <span>{worst.message}</span>
            </span>
          )}
          <span class="small soft">
            {billedWhen(line)} · Read {formatMoment(line.seenAt)}
          </span>
        </th>
      </tr>
      <SpendCells
        figures={line}
        lines={linesOfTable(line)}
        onNextRun={() => onNextRun(line.tableId)}
        hasOwnKeys={hasOwnKeys(line)}
        era={line.era}
      />
      {ownKeyColumns.length === 0 ? null : (
        <tr class="spend-own">
          <td colSpan={4}>
            <ul class="small soft">
              {ownKeyColumns.map(({ columnId, name, providerName, usd }) => (
                <li key={columnId}>
                  {name}: <Figure quantity={usd} isUsd /> to {providerName ?? "its provider"} in the next run
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function billedWhen({ billed, billedSpan: { from, to } }: SpendLine): string {
  if (!isKnown(billed.dataCredits) && !isKnown(billed.actions)) return "Usage not seen";
  if (from === null) return "Billed in a span that is not known";
  return `Billed ${formatDate(from)} to ${to === null ? "now" : formatDate(to)}`;
}

const IN_WORDS: Record<SpendPart, string> = {
  billed: "Billed: usage not seen, or only in part, of",
  nextRun: "Next run: unknown, or only in part, for",
  month: "A month: no pace is known for",
  ownKeyUsd: "Own keys: what a vendor bills is unknown in",
};

/** What the sums leave out, and where to open what was not seen. */
function Gaps({ totals, unread }: { totals: SpendTotals; unread: readonly string[] }) {
  const gaps = [
    ...totals.leftOut.map(({ of, tables }) => `${IN_WORDS[of]} ${formatNumberOf(tables, "table")}.`),
    ...(totals.leftOut.some(({ of }) => of === "billed")
      ? ["Open a table's usage in Clay so that Fettle sees what was billed."]
      : []),
    ...(totals.hasSeveralSpans ? ["The bills are of different days, so their sum is of no one span."] : []),
    ...unread,
  ];
  return gaps.length === 0 ? null : (
    <div data-fettle="spend-gaps">
      <p class="small">Not counted:</p>
      <NoteList notes={gaps.map((text) => ({ about: null, text }))} />
    </div>
  );
}

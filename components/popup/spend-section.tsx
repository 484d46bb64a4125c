import { useMemo, useState } from "preact/hooks";
import { formatNumberOf } from "../../utils/format.ts";
import type { SpendLine, SpendPart, SpendTotals } from "../../utils/model/spend.ts";
import { AccuracyLine } from "../shared/accuracy-line.tsx";
import type { EstimatePorts } from "../shared/estimate-ports.ts";
import { NoteList } from "../shared/notes.tsx";
import { firstDirection, orderSpend, type SpendColumn, type SpendOrder } from "./order-spend.ts";
import type { SpendSurface } from "./spend-feed.ts";
import { eraOf, SpendTable, Together } from "./spend-tables.tsx";

export interface SpendSectionProps {
  view: SpendSurface;
  /** Shows the table in Clay. */
  onOpen: (address: string) => void;
  /** What may be asked about a table, and set for its workspace. */
  portsOf: (tableId: string) => EstimatePorts;
}

/** Every table that was seen: what was billed, what the next run and a month cost, own keys, and the worst finding. */
export function SpendSection({ view, onOpen, portsOf }: SpendSectionProps) {
  const [order, setOrder] = useState<SpendOrder>({ by: "nextRun", direction: "descending" });
  const inOrder = useStandingOrder(view.state === "ready" ? view.lines : NO_LINES, order);
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
            <Together view={view} portsOf={portsOf} />
            {inOrder.map((line) => (
              <SpendTable key={line.tableId} line={line} onOpen={onOpen} portsOf={portsOf} />
            ))}
          </table>
          <AccuracyLine accuracy={view.accuracy} era={eraOf(view.lines)} />
          <Gaps totals={view.totals} unread={view.unread} />
        </>
      ) : (
        <p class="small soft notes">{sentenceOf(view)}</p>
      )}
    </section>
  );
}

const NO_LINES: readonly SpendLine[] = [];

/** The lines as they were sorted: figures that change move no table from under the hand that changed them; new tables sort anew. */
function useStandingOrder(lines: readonly SpendLine[], order: SpendOrder): SpendLine[] {
  const tables = lines
    .map(({ tableId }) => tableId)
    .sort()
    .join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures of the same tables are no reason to sort.
  const places = useMemo(
    () => new Map(orderSpend(lines, order).map(({ tableId }, place) => [tableId, place])),
    [tables, order],
  );
  return [...lines].sort((a, b) => (places.get(a.tableId) ?? 0) - (places.get(b.tableId) ?? 0));
}

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

const IN_WORDS: Record<SpendPart, string> = {
  billed: "Billed: usage not seen, or only in part, of",
  nextRun: "Next run: unknown, or only in part, for",
  month: "A month: unknown, or only in part, for",
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

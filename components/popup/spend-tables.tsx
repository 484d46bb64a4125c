import { useMemo } from "preact/hooks";
import { formatDate, formatMoment, formatNumberOf } from "../../utils/format.ts";
import { type EstimateLine, lineOfColumn } from "../../utils/model/breakdown.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { SpendLine } from "../../utils/model/spend.ts";
import { type EstimatePorts, EstimatePortsContext } from "../shared/estimate-ports.ts";
import { Figure } from "../shared/figure.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { markOf } from "../shared/marks.ts";
import { useBreakdown } from "../shared/use-breakdown.tsx";
import { SpendCells } from "./spend-cells.tsx";
import type { SpendSurface } from "./spend-feed.ts";
import { linesOfAll, linesOfTable } from "./spend-lines.ts";

interface TogetherProps {
  /** What may be asked about a table, and set for its workspace. */
  portsOf: (tableId: string) => EstimatePorts;
  view: Extract<SpendSurface, { state: "ready" }>;
}

/** The figures of all tables together. What counts for a whole workspace can be set here where the list is of one. */
export function Together({ view, portsOf }: TogetherProps) {
  const { totals, lines, workspaceId } = view;
  const breakdown = useMemo(() => linesOfAll(totals, lines), [totals, lines]);
  const anyTable = workspaceId === null ? undefined : lines[0]?.tableId;
  return (
    <tbody data-fettle="spend-totals">
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {formatNumberOf(lines.length, "table")} together
        </th>
      </tr>
      <EstimatePortsContext.Provider value={anyTable === undefined ? null : portsOf(anyTable)}>
        <SpendCells figures={totals} lines={breakdown} hasOwnKeys={lines.some(hasOwnKeys)} era={eraOf(lines)} />
      </EstimatePortsContext.Provider>
    </tbody>
  );
}

interface SpendTableProps extends Pick<TogetherProps, "portsOf"> {
  /** Shows the table in Clay. */
  onOpen: (address: string) => void;
  line: SpendLine;
}

/** One table: its name, its worst finding and its figures. */
export function SpendTable({ line, onOpen, portsOf }: SpendTableProps) {
  const { tableId, workspaceId, worst, era } = line;
  const breakdown = useMemo(() => linesOfTable(line), [line]);
  const ports = portsOf(tableId);
  return (
    <tbody data-table-id={tableId}>
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
      <EstimatePortsContext.Provider value={workspaceId === null ? null : ports}>
        <SpendCells
          figures={line}
          lines={breakdown}
          scenarios={{ nextRun: "next-run", month: line.breakdown.month === null ? "month" : null }}
          getScenario={ports.getScenario}
          hasOwnKeys={hasOwnKeys(line)}
          era={era}
        />
        <OwnKeys line={line} />
      </EstimatePortsContext.Provider>
    </tbody>
  );
}

function OwnKeys({ line: { ownKeyColumns, breakdown, era } }: { line: SpendLine }) {
  if (ownKeyColumns.length === 0) return null;
  return (
    <tr class="spend-own">
      <td colSpan={4}>
        <ul class="small soft">
          {ownKeyColumns.map((column) => (
            <OwnKeyItem
              key={column.columnId}
              column={column}
              line={lineOfColumn(breakdown.ownKeyUsd, column.columnId)}
              era={era}
            />
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface OwnKeyItemProps {
  column: SpendLine["ownKeyColumns"][number];
  line: EstimateLine | null;
  era: SpendLine["era"];
}

function OwnKeyItem({ column: { name, providerName, usd }, line, era }: OwnKeyItemProps) {
  const { toggle, region } = useBreakdown(line, era, { of: "Own keys" });
  return (
    <li>
      {name}: {toggle("usd", <Figure quantity={usd} isUsd />)} to {providerName ?? "its provider"} in the next run
      {region}
    </li>
  );
}

function billedWhen({ billed, billedSpan: { from, to } }: SpendLine): string {
  if (!isKnown(billed.dataCredits) && !isKnown(billed.actions)) return "Usage not seen";
  if (from === null) return "Billed in a span that is not known";
  return `Billed ${formatDate(from)} to ${to === null ? "now" : formatDate(to)}`;
}

// An own-key figure that is unknown although no column is listed is of a table that could not be analysed.
const hasOwnKeys = ({ ownKeyColumns, ownKeyUsd }: SpendLine) => ownKeyColumns.length > 0 || !isKnown(ownKeyUsd);

/** The era that all tables have in common, as far as it changes what their figures are called. */
export function eraOf(lines: readonly SpendLine[]): SpendLine["era"] {
  return lines.every(({ era }) => era === "legacy") ? "legacy" : "unknown";
}

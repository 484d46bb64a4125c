import { useEffect, useState } from "preact/hooks";
import { isZero, unknownReason } from "../../utils/format.ts";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { Cost, TableReport } from "../../utils/model/report.ts";
import type { SpendTotals } from "../../utils/model/spend.ts";
import { Figure, Meter } from "../shared/figure.tsx";
import { type OpenBreakdown, useBreakdown } from "../shared/use-breakdown.tsx";
import type { SpendBreakdown } from "./spend-lines.ts";

interface SpendCellsProps {
  figures: Pick<SpendTotals, "billed" | "nextRun" | "month" | "ownKeyUsd">;
  /** What each figure is made of. */
  lines: SpendBreakdown;
  /** Asks what the next run is made of; absent where the line says it. Rejects when nobody answered. */
  onNextRun?: () => Promise<EstimateLine | null>;
  /** False where no column runs on an own key. */
  hasOwnKeys: boolean;
  era: TableReport["era"];
}

/** The row of figures of one table, or of all: billed, next run, a month, and the vendors behind own keys; what is opened stands below. */
export function SpendCells({ figures, lines, onNextRun, hasOwnKeys, era }: SpendCellsProps) {
  const [isAsked, setAsked] = useState(false);
  const [parts, setParts] = useState<EstimateLine | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures ask again.
  useEffect(() => {
    if (!isAsked || onNextRun === undefined) return;
    let isCurrent = true;
    void onNextRun()
      .catch(() => null)
      .then((found) => isCurrent && setParts(found));
    return () => {
      isCurrent = false;
    };
  }, [isAsked, figures.nextRun]);
  const billed = useBreakdown(lines.billed, era);
  const nextRun = useBreakdown(parts ?? lines.nextRun, era, () => setAsked(true));
  const month = useBreakdown(lines.month, era);
  const own = useBreakdown(hasOwnKeys ? lines.ownKeyUsd : null, era);
  const regions = [billed, nextRun, month, own].map(({ region }) => region).filter((region) => region !== null);
  return (
    <>
      <tr class="spend-figures">
        <CostCell cost={figures.billed} era={era} toggle={billed.toggle} />
        <CostCell cost={figures.nextRun} era={era} toggle={nextRun.toggle} />
        <CostCell cost={figures.month} era={era} toggle={month.toggle} isAbout />
        <td>
          {hasOwnKeys ? (
            own.toggle("usd", <Figure quantity={figures.ownKeyUsd} isUsd />)
          ) : (
            <span class="soft">none</span>
          )}
        </td>
      </tr>
      {regions.length === 0 ? null : (
        <tr class="spend-open">
          <td colSpan={4}>{regions}</td>
        </tr>
      )}
    </>
  );
}

interface CostCellProps {
  cost: Cost;
  era: TableReport["era"];
  toggle: OpenBreakdown["toggle"];
  isAbout?: boolean;
}

function CostCell({ cost, era, toggle, isAbout = false }: CostCellProps) {
  const { dataCredits, actions, usd } = cost;
  const reason = unknownReason(dataCredits);
  if (reason !== undefined && reason === unknownReason(actions) && reason === unknownReason(usd)) {
    return <td>{toggle("dataCredits", <Figure quantity={dataCredits} />)}</td>;
  }
  return (
    <td>
      {toggle("dataCredits", <Meter quantity={dataCredits} meter="credits" size={10} isAbout={isAbout} />)}
      {era === "legacy" && isZero(actions)
        ? null
        : toggle("actions", <Meter quantity={actions} meter="actions" size={10} isAbout={isAbout} />)}
      <span class="soft">
        {toggle(
          "usd",
          unknownReason(usd) === undefined ? (
            <Figure quantity={usd} isUsd isAbout={isAbout} />
          ) : (
            <span title={unknownReason(usd)}>$ unknown</span>
          ),
        )}
      </span>
    </td>
  );
}

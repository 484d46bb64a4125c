import { isZero, unknownReason } from "../../utils/format.ts";
import type { Cost, TableReport } from "../../utils/model/report.ts";
import type { SpendTotals } from "../../utils/model/spend.ts";
import { Figure, Meter } from "../shared/figure.tsx";

interface SpendCellsProps {
  figures: Pick<SpendTotals, "billed" | "nextRun" | "month" | "ownKeyUsd">;
  /** False where no column runs on an own key. */
  hasOwnKeys: boolean;
  era: TableReport["era"];
}

/** The row of figures of one table, or of all: billed, next run, a month, and the vendors behind own keys. */
export function SpendCells({ figures, hasOwnKeys, era }: SpendCellsProps) {
  return (
    <tr class="spend-figures">
      <CostCell cost={figures.billed} era={era} />
      <CostCell cost={figures.nextRun} era={era} />
      <CostCell cost={figures.month} era={era} isAbout />
      <td>{hasOwnKeys ? <Figure quantity={figures.ownKeyUsd} isUsd /> : <span class="soft">none</span>}</td>
    </tr>
  );
}

function CostCell({ cost, era, isAbout = false }: { cost: Cost; era: TableReport["era"]; isAbout?: boolean }) {
  const { dataCredits, actions, usd } = cost;
  const reason = unknownReason(dataCredits);
  if (reason !== undefined && reason === unknownReason(actions) && reason === unknownReason(usd)) {
    return (
      <td>
        <Figure quantity={dataCredits} />
      </td>
    );
  }
  return (
    <td>
      <Meter quantity={dataCredits} meter="credits" size={10} isAbout={isAbout} />
      {era === "legacy" && isZero(actions) ? null : (
        <Meter quantity={actions} meter="actions" size={10} isAbout={isAbout} />
      )}
      {unknownReason(usd) === undefined ? (
        <span class="soft">
          <Figure quantity={usd} isUsd isAbout={isAbout} />
        </span>
      ) : (
        <span class="soft" title={unknownReason(usd)}>
          $ unknown
        </span>
      )}
    </td>
  );
}

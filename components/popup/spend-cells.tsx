import { isZero, unknownReason } from "../../utils/format.ts";
import type { Cost, TableReport } from "../../utils/model/report.ts";
import type { SpendTotals } from "../../utils/model/spend.ts";
import type { EstimatePorts } from "../shared/estimate-ports.ts";
import { Figure, Meter } from "../shared/figure.tsx";
import { type OpenBreakdown, useBreakdown } from "../shared/use-breakdown.tsx";
import type { SpendBreakdown } from "./spend-lines.ts";
import { useAskedLine } from "./use-asked-line.ts";

interface SpendCellsProps {
  figures: Pick<SpendTotals, "billed" | "nextRun" | "month" | "ownKeyUsd">;
  /** What each figure is made of. The same object for as long as the figures are the same. */
  lines: SpendBreakdown;
  /** Figures that are scenarios of the table, whose parts are asked for. */
  scenarios?: { nextRun: string; month: string | null };
  getScenario?: EstimatePorts["getScenario"];
  /** False where no column runs on an own key. */
  hasOwnKeys: boolean;
  era: TableReport["era"];
}

const NO_SCENARIOS = { nextRun: null, month: null };

/** The row of figures of one table, or of all: billed, next run, a month, and the vendors behind own keys; what is opened stands below. */
export function SpendCells({ figures, lines, scenarios, getScenario, hasOwnKeys, era }: SpendCellsProps) {
  const asked = scenarios ?? NO_SCENARIOS;
  const ofNextRun = useAskedLine(lines.nextRun, asked.nextRun, getScenario);
  const ofMonth = useAskedLine(lines.month, asked.month, getScenario);
  const billed = useBreakdown(lines.billed, era, { of: "Billed" });
  const nextRun = useBreakdown(ofNextRun.line, era, { of: "Next run", onOpen: ofNextRun.onOpen });
  const month = useBreakdown(ofMonth.line, era, { of: "A month", onOpen: ofMonth.onOpen });
  const own = useBreakdown(hasOwnKeys ? lines.ownKeyUsd : null, era, { of: "Own keys" });
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

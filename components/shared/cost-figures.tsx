import { isZero, unknownReason } from "../../utils/format.ts";
import type { Cost, TableReport } from "../../utils/model/report.ts";
import { Figure, Meter } from "./figure.tsx";
import { actionsUnit, creditsUnit } from "./report-parts.ts";
import type { OpenBreakdown } from "./use-breakdown.tsx";

interface CostFiguresProps {
  cost: Cost;
  era: TableReport["era"];
  /** Makes each figure a way to its breakdown; absent where the figures are one. */
  toggle?: OpenBreakdown["toggle"];
  /** True: the dollars are money at stake. */
  isMoney?: boolean;
  /** True: Clay's signs stand without their words. */
  isShort?: boolean;
}

/** What something costs, on one line: the meters that it takes and the dollars, as far as they are known. */
export function CostFigures({
  cost,
  era,
  toggle = (_, figure) => figure,
  isMoney = false,
  isShort = false,
}: CostFiguresProps) {
  const { dataCredits, actions, usd } = cost;
  const unit = (word: string) => (isShort ? {} : { unit: word });
  const hidesActions = era === "legacy" || isZero(actions);
  const hidesCredits = isZero(dataCredits) && !hidesActions;
  return (
    <span class="cost-line">
      {hidesCredits
        ? null
        : toggle(
            "dataCredits",
            <Meter quantity={dataCredits} meter="credits" {...unit(creditsUnit(era, dataCredits))} />,
          )}
      {hidesActions
        ? null
        : toggle("actions", <Meter quantity={actions} meter="actions" {...unit(actionsUnit(actions))} />)}
      {unknownReason(usd) === undefined ? (
        <span class={isMoney ? "money" : ""}>{toggle("usd", <Figure quantity={usd} isUsd />)}</span>
      ) : null}
    </span>
  );
}

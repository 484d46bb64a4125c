import { Fragment } from "preact";
import { isZero } from "../../utils/format.ts";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { isAtStake, shownFigure } from "../shared/breakdown-parts.ts";
import { CostFigures } from "../shared/cost-figures.tsx";
import { Figure, Meter } from "../shared/figure.tsx";
import { useBreakdown } from "../shared/use-breakdown.tsx";

type Era = TableReport["era"];

interface FiguresProps {
  report: DraftReport;
  era: Era;
}

/** The figures of the sentences, each with what it is made of; nothing where saving starts nothing and changes nothing. */
export function DraftFigures({ report: { onSave, change }, era }: FiguresProps) {
  if (onSave.isStarting === false && change === null) return null;
  return (
    <section class="section draft-figures">
      <SaveFigures onSave={onSave} era={era} />
      <ChangeFigures change={change} era={era} />
    </section>
  );
}

/** What saving starts and takes, each figure with what it is reckoned from; nothing where it starts nothing. */
function SaveFigures({ onSave, era }: { onSave: DraftReport["onSave"]; era: Era }) {
  const { toggle, region } = useBreakdown(onSave.breakdown, era);
  if (onSave.isStarting === false) return null;
  return (
    <div data-fettle="on-save">
      <dl class="facts">
        <div>
          <dt class="soft">On save</dt>
          <dd>
            <CostFigures cost={onSave.cost} era={era} toggle={toggle} isShort isMoney />
          </dd>
        </div>
        <div>
          <dt class="soft">Rows that start</dt>
          <dd>{toggle("rows", <Figure quantity={onSave.rows} />)}</dd>
        </div>
      </dl>
      {region}
    </div>
  );
}

/** What the draft adds to the next run or takes from it, each figure with the lines that differ; nothing where it changes nothing. */
function ChangeFigures({ change, era }: { change: DraftReport["change"]; era: Era }) {
  const line = change?.breakdown ?? null;
  const { toggle, region } = useBreakdown(line, era);
  if (line === null) return null;
  const { usd } = line;
  const meters = (["dataCredits", "actions"] as const).filter(
    (meter) => !isZero(line[meter]) && !(meter === "actions" && era === "legacy"),
  );
  return (
    <div data-fettle="next-run-change">
      <dl class="facts">
        <div>
          <dt class="soft">Next run</dt>
          <dd>
            {meters.map((meter) => (
              <Fragment key={meter}>
                {toggle(
                  meter,
                  <Meter
                    quantity={line[meter]}
                    meter={meter === "actions" ? meter : "credits"}
                    text={shownFigure(line, meter)}
                  />,
                )}
              </Fragment>
            ))}
            {isKnown(usd) && !isZero(usd) ? (
              <span class={isAtStake(usd) ? "money" : ""}>{toggle("usd", shownFigure(line, "usd"))}</span>
            ) : null}
          </dd>
        </div>
      </dl>
      {region}
    </div>
  );
}

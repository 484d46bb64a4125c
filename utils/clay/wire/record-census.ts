import { addDecimals } from "../../model/decimal-sum.ts";
import type { ColumnCensus, CreditTotal, RecordCensus } from "../../model/records.ts";
import { isBoolean, isObject, isText, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readFigure } from "./figures.ts";
import { isCellStatus, isColumnId } from "./identifiers.ts";

/**
 * Counts the cells of rows by column and status, and adds up the credits that they carry (clay-api.md sections 4.7 to 4.9), row
 * by row, so that a long answer need not be in memory twice. Values, labels, messages and row ids end here.
 */
export class RecordCounter {
  readonly #columns = new Map<string, ColumnCensus>();
  #rows = 0;

  /** `path` is where drift says that the rows stand. */
  constructor(
    private readonly log: DriftLog,
    private readonly path: string,
  ) {}

  /** Counts one row. What is no row is a drift and is not counted. */
  add(value: unknown): void {
    const record = this.log.required(isObject, value, this.path);
    const cells = record && this.log.required(isObject, record.cells, `${this.path}.cells`);
    if (cells === null) return;
    this.#rows += 1;
    for (const [id, entry] of Object.entries(cells)) {
      const cell = this.log.optional(isObject, entry, `${this.path}.cells.*`);
      if (cell === null || !isColumnId(id)) continue;
      const none = { statuses: {}, withoutStatus: 0, stale: 0, upfront: null, additional: null };
      const census = this.#columns.get(id) ?? none;
      this.#columns.set(id, addCell(census, cell, this.log, `${this.path}.cells.*`));
    }
  }

  /** What all rows say together. Columns that say nothing are left out. */
  census(): RecordCensus {
    const telling = [...this.#columns].filter(
      ([, { statuses, upfront, additional }]) =>
        Object.keys(statuses).length > 0 || upfront !== null || additional !== null,
    );
    return { records: this.#rows, columns: Object.fromEntries(telling) };
  }
}

function addCell(census: ColumnCensus, cell: LooseObject, log: DriftLog, path: string): ColumnCensus {
  const metadata = log.optional(isObject, cell.metadata, `${path}.metadata`);
  const content = log.optional(isObject, cell.externalContent, `${path}.externalContent`);
  const status = log.optional(isCellStatus, metadata?.status, `${path}.metadata.status`);
  const isStale = log.optional(isBoolean, metadata?.isStale, `${path}.metadata.isStale`);
  const total = (key: "upfrontCreditUsage" | "additionalCreditUsage", sum: CreditTotal | null) => {
    const at = `${path}.externalContent.${key}`;
    const usage = log.optional(isObject, content?.[key], at);
    return addCredits(sum, readFigure(usage?.totalCost, log, `${at}.totalCost`));
  };
  return {
    statuses: status === null ? census.statuses : { ...census.statuses, [status]: (census.statuses[status] ?? 0) + 1 },
    withoutStatus: census.withoutStatus + (status === null ? 1 : 0),
    stale: census.stale + (isStale === true ? 1 : 0),
    upfront: total("upfrontCreditUsage", census.upfront),
    additional: total("additionalCreditUsage", census.additional),
    ...addResults(census.results, status === "SUCCESS" ? cell.value : null),
  };
}

/** Clay's label of a cell that holds a list, which says how many there are (clay-api.md section 4.8); of the text no more is taken. */
const RESULTS_LABEL = /^Found (\d{1,6}) object\(s\)$/;

function addResults(known: ColumnCensus["results"], label: unknown): Pick<ColumnCensus, "results"> {
  const [, count] = (isText(label) && RESULTS_LABEL.exec(label)) || [];
  const results =
    count === undefined ? known : { total: (known?.total ?? 0) + Number(count), cells: (known?.cells ?? 0) + 1 };
  return results === undefined ? {} : { results };
}

function addCredits(sum: CreditTotal | null, figure: string | null): CreditTotal | null {
  if (figure === null) return sum;
  return { total: addDecimals(sum?.total ?? "0", figure), cells: (sum?.cells ?? 0) + 1 };
}

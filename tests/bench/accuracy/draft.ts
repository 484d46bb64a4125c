import { CATALOGUE } from "../../clay-stand-in/server/catalogue/actions.ts";
import type { HiddenColumn } from "../../clay-stand-in/server/runs/hidden-truth.ts";
import type { ActionDefinition } from "../../clay-stand-in/server/wire.ts";
import { type ColumnSource, enrich, type TableSource, value } from "../../clay-stand-in/tables-src/table-source.ts";
import type { Dice } from "./dice.ts";
import { billsMisses, hiddenRate, SHARED } from "./documented-rates.ts";

/** Settings of one enrichment beyond its action. */
export interface EnrichOptions {
  inputs?: Record<string, string>;
  when?: string | undefined;
  account?: string | undefined;
  isParked?: boolean;
  maps?: Record<string, Record<string, string>>;
  hidden?: Partial<HiddenColumn>;
}

/** A table in the making: its columns, and how their runs will really end. Columns name each other as `{{Name}}`. */
export class TableDraft {
  readonly columns: ColumnSource[] = [];
  /** By the name of the column. */
  readonly truth: Record<string, HiddenColumn> = {};
  waterfall: TableSource["waterfall"];
  /** How good the list is, for every provider alike: a standard normal. */
  readonly listQuality: number;
  readonly #drift: number;
  readonly #sharedPart: number;

  /** @param mark letters that the ids of its columns carry */
  constructor(
    readonly mark: string,
    readonly rows: number,
    readonly dice: Dice,
  ) {
    this.listQuality = dice.normal();
    // One list of three is sorted, so that its first rows find more or less often than its last (users-and-peers.md section 3.2).
    this.#drift = dice.isHit(1 / 3) ? dice.between(-0.3, 0.3) : 0;
    this.#sharedPart = dice.between(...SHARED);
  }

  has(name: string): boolean {
    return this.columns.some((column) => column.name === name);
  }

  /** A column of texts, of which about a share of the rows holds one. */
  text(name: string, type: string, samples: readonly string[], filled = 1): void {
    this.columns.push(value(name, type, [...samples], Math.round(filled * this.rows)));
  }

  add(column: ColumnSource): void {
    this.columns.push(column);
  }

  /** An enrichment by the key of its action, with hidden rates drawn from the documents. */
  enrich(name: string, key: string, { inputs, hidden, ...options }: EnrichOptions = {}): string {
    const definition = definitionOf(key);
    const column = enrich(name, [definition.package?.id ?? "", key], inputs ?? inputsOf(definition), {
      ...(options.when === undefined ? {} : { when: options.when }),
      ...(options.account === undefined ? {} : { account: options.account }),
      ...(options.isParked === undefined ? {} : { isParked: options.isParked }),
      ...(options.maps === undefined ? {} : { maps: options.maps }),
    });
    this.columns.push(column);
    this.truth[name] = {
      hitRate: hiddenRate(key, this.listQuality, this.dice),
      drift: this.#drift,
      ...this.#pool(key),
      errorRate: this.dice.isHit(0.5) ? this.dice.between(0, 0.04) : 0,
      billsMisses: billsMisses(key, this.dice),
      ...hidden,
    };
    return name;
  }

  // Who has no address with one provider has less often one with the next.
  #pool(key: string): Pick<HiddenColumn, "shared"> {
    const [kind] = /mobile|phone|mail/.exec(key) ?? [];
    return kind === undefined
      ? {}
      : { shared: { pool: `${this.mark}-${kind === "mail" ? kind : "phone"}`, share: this.#sharedPart } };
  }
}

/** The catalogue's entry of a key. @throws when there is none */
export function definitionOf(key: string): ActionDefinition {
  const found = CATALOGUE.find((entry) => entry.key === key);
  if (found === undefined) throw new Error(`The catalogue has no ${key}`);
  return found;
}

const USUAL_INPUTS: Record<string, string> = {
  full_name: "{{Full name}}",
  name: "{{Full name}}",
  company_domain: "{{Domain}}",
  domain: "{{Domain}}",
  company_identifier: "{{Domain}}",
  person_identifier: "{{LinkedIn URL}}",
  url: '"https://hooks.northwind.example/" + {{Full name}}',
  method: '"POST"',
  objectType: '"contact"',
  objectId: "{{Full name}}",
  tableId: '"t_0telsewhere0001"',
  "fields|targetColumn": '"f_0telsewherename"',
  "fields|filterOperator": '"equals"',
  "fields|rowValue": "{{Domain}}",
  profile_url: "{{LinkedIn URL}}",
};

function inputsOf({ inputParameterSchema = [] }: ActionDefinition): Record<string, string> {
  const required = inputParameterSchema.filter(({ optional }) => optional !== true);
  const used = required.length > 0 ? required : inputParameterSchema.slice(0, 1);
  return Object.fromEntries(used.map(({ name }) => [name, USUAL_INPUTS[name] ?? "{{Full name}}"]));
}

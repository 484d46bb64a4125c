import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import type { ActionTier, BillingPlan } from "../../utils/model/billing-plan.ts";
import type { CatalogueAction, ModelCost } from "../../utils/model/catalogue.ts";
import type { FunctionCost } from "../../utils/model/function-cost.ts";
import type { Observation } from "../../utils/model/observation.ts";
import type { Signal, SignalCost } from "../../utils/model/signal.ts";
import type { Source } from "../../utils/model/source.ts";
import type { Table } from "../../utils/model/table.ts";
import { keyOf } from "../../utils/storage/kinds.ts";
import { byFedTable } from "../../utils/worker/fed-tables.ts";
import { mergeById } from "../../utils/worker/keeper.ts";

type Seen<Kind extends Observation["kind"]> = Extract<Observation, { kind: Kind }>;

type Told = "catalogue" | "functions" | "sources" | "modelCosts" | "billingPlan" | "actionTiers" | "signals";

/** What a series of observations says of prices and sources: merged as the worker's keepers merge it, in memory. */
export class SeenPrices {
  readonly #catalogue = new Map<string | null, CatalogueAction[]>();
  readonly #functions = new Map<string, FunctionCost[]>();
  readonly #sources = new Map<string, Source[]>();
  readonly #modelCosts = new Map<string, ModelCost[]>();
  readonly #billingPlans = new Map<string, BillingPlan>();
  readonly #signals = new Map<string, Signal[]>();
  readonly #signalCosts = new Map<string, SignalCost>();
  #actionTiers: ActionTier[] | null = null;

  /** The catalogue comes in parts, and a later one renews an entry. */
  catalogue({ workspaceId, actions }: Seen<"catalogue">): void {
    const known = this.#catalogue.get(workspaceId) ?? [];
    this.#catalogue.set(
      workspaceId,
      mergeById(known, actions, ({ key, packageId }) => JSON.stringify([key, packageId])),
    );
  }

  functions({ workspaceId, isWhole, functions }: Seen<"functions">): void {
    const known = isWhole ? [] : (this.#functions.get(workspaceId) ?? []);
    this.#functions.set(
      workspaceId,
      mergeById(known, functions, ({ tableId }) => tableId),
    );
  }

  sources({ tableId, sources }: Seen<"sources">): void {
    if (tableId !== null) {
      this.#sources.set(tableId, sources);
      return;
    }
    for (const [fed, seen] of byFedTable(sources)) {
      this.#sources.set(
        fed,
        mergeById(this.#sources.get(fed) ?? [], seen, ({ id }) => id),
      );
    }
  }

  modelCosts({ workspaceId, costs }: Seen<"model-costs">): void {
    this.#modelCosts.set(workspaceId, costs);
  }

  billingPlan({ workspaceId, plan }: Seen<"billing-plan">): void {
    this.#billingPlans.set(workspaceId, plan);
  }

  /** Clay's public tiers are the same for everybody. */
  actionTiers({ tiers }: Seen<"action-tiers">): void {
    this.#actionTiers = tiers;
  }

  signals({ workspaceId, isWhole, signals }: Seen<"signals">): void {
    const known = isWhole ? [] : (this.#signals.get(workspaceId) ?? []);
    this.#signals.set(
      workspaceId,
      mergeById(known, signals, ({ id }) => id),
    );
  }

  signalCost({ workspaceId, signalId, cost }: Seen<"signal-cost">): void {
    this.#signalCosts.set(keyOf(workspaceId, signalId), cost);
  }

  /** What of it bears on a table. Null: not seen. */
  of({ id, workspaceId, columns }: Table): Pick<AnalysisInput, Told> {
    const sources = this.#sources.get(id) ?? null;
    const used = [...columns, ...(sources ?? [])].flatMap(({ action }) => (action === null ? [] : [action.key]));
    // As the worker has it: a catalogue without a workspace stands in where the workspace's own has none of these actions.
    const owners = workspaceId === null ? [null] : [workspaceId, null];
    const entries = owners.map((owner) => (this.#catalogue.get(owner) ?? []).filter(({ key }) => used.includes(key)));
    return {
      catalogue: entries.find((found) => found.length > 0) ?? null,
      functions: this.#functions.get(workspaceId ?? "") ?? null,
      sources,
      modelCosts: this.#modelCosts.get(workspaceId ?? "") ?? null,
      billingPlan: this.#billingPlans.get(workspaceId ?? "") ?? null,
      actionTiers: this.#actionTiers,
      signals:
        this.#signals.get(workspaceId ?? "")?.map((signal) => ({
          signal,
          cost: this.#signalCosts.get(keyOf(workspaceId ?? "", signal.id)) ?? null,
        })) ?? null,
    };
  }
}

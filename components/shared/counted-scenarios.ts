import type { Quantity } from "../../utils/model/quantity.ts";
import { type CountedScenario, nameOfCounted, type ScenarioTotal, scenarioOf } from "../../utils/model/scenario.ts";

const ASKED: Quantity = { unknown: "What so many rows come to is not known yet." };

/** The scenario of so many rows that an id names; null for any other. */
export function countedScenario(id: string): CountedScenario | null {
  const scenario = scenarioOf(id);
  return scenario !== null && "rows" in scenario ? scenario : null;
}

/**
 * The scenarios to choose from, with the one that was chosen: where it is of another number of rows than the one in the list, it stands in
 * its place, and what it comes to is not known yet.
 */
export function withChosen(scenarios: readonly ScenarioTotal[], id: string): readonly ScenarioTotal[] {
  const chosen = countedScenario(id);
  if (chosen === null || scenarios.some((it) => it.id === id)) return scenarios;
  const { rows } = chosen;
  const own = { id, label: nameOfCounted(chosen), rows: { low: rows, likely: rows, high: rows }, leftOut: 0 };
  const cost = { dataCredits: ASKED, actions: ASKED, usd: ASKED };
  return scenarios.map((it) => (countedScenario(it.id)?.kind === chosen.kind ? { ...it, ...own, ...cost } : it));
}

import type { Guard } from "../model/gate.ts";

/** What must hold, all of it; or that nothing can make it hold. */
export type Demands = readonly Guard[] | typeof IMPOSSIBLE;
export const IMPOSSIBLE: unique symbol = Symbol("impossible");
export const NO_DEMANDS: Demands = [];

/** What must hold when both sides must. */
export function both(left: Demands, right: Demands): Demands {
  if (left === IMPOSSIBLE || right === IMPOSSIBLE) return IMPOSSIBLE;
  const added = right.filter((guard) => !left.some((other) => implies(other, guard)));
  return [...left.filter((guard) => !added.some((other) => implies(other, guard))), ...added];
}

/** What must hold when one of the sides must, whichever it is. */
export function either(left: Demands, right: Demands): Demands {
  if (left === IMPOSSIBLE) return right;
  if (right === IMPOSSIBLE) return left;
  return left.flatMap((guard) => right.flatMap((other) => common(guard, other)));
}

function common(one: Guard, other: Guard): Guard[] {
  if (!isSamePath(one, other)) return [];
  if (implies(one, other)) return [other];
  if (implies(other, one)) return [one];
  return one.must === "equal" && other.must === "equal"
    ? [{ ...one, values: [...new Set([...one.values, ...other.values])] }]
    : [];
}

function implies(one: Guard, other: Guard): boolean {
  if (!isSamePath(one, other)) return false;
  if (one.must !== other.must) return one.must === "equal" && other.must === "be-filled";
  return one.values.every((value) => other.values.includes(value));
}

function isSamePath(one: Guard, other: Guard): boolean {
  return one.columnId === other.columnId && one.path.join("\n") === other.path.join("\n");
}

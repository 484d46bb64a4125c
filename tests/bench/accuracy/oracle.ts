import { Dice } from "./dice.ts";
import { makeCase } from "./make-table.ts";
import { BenchWorld, type Bill, sumOf } from "./world.ts";

/** The fewer, the more of their own chance is in their mean: with two, a fifth too much of it. */
const TWINS = 2;

/**
 * What somebody would say who knows everything but the dice: the mean bill of twins of a case, which have the same columns and the same
 * hidden truth under other ids, so that the same shares of other rows find, miss and hold values.
 *
 * @param dice where the dice of the case begin
 */
export function oracleBill(mark: string, dice: number): Bill {
  const bills = Array.from({ length: TWINS }, (_, twin) => {
    return new BenchWorld(makeCase(`${mark}t${twin}`, new Dice(dice))).runAll();
  });
  const { dataCredits, actions } = sumOf(bills);
  return { dataCredits: dataCredits / TWINS, actions: actions / TWINS };
}

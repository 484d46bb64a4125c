import type { Run } from "../frame.ts";

/** A method of a kind of value. May throw the signals of `value.ts`, nothing else. */
export type Method<Receiver> = (receiver: Receiver, args: readonly unknown[], run: Run) => unknown;

import { FAILS } from "../value.ts";

const PARTS = ["href", "protocol", "host", "hostname", "port", "pathname", "search", "hash", "origin"] as const;

/** What `new URL(…)` gives, as far as formulas read it. */
export class Address {
  constructor(readonly parts: Readonly<Record<string, string>>) {}
}

/** Takes a web address apart. Throws `FAILS` where JavaScript throws: formulas do so on an address without `https://`. */
export function addressOf(text: string): Address {
  try {
    const url = new URL(text);
    return new Address(Object.fromEntries(PARTS.map((part) => [part, url[part]])));
  } catch {
    throw FAILS;
  }
}

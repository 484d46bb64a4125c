import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeKey } from "./secret-text.ts";

const ALPHABETS = { hex: "0123456789abcdef", base36: "0123456789abcdefghijklmnopqrstuvwxyz" };

describe("a note", () => {
  // Made up in the forms that providers' keys have; none was ever valid.
  it.each([
    "sk-proj-abcdefghijklmnopqrstuvwx",
    "My key: 4f9c2a7d81b3e6504f9c2a7d81b3e650",
    "0b1d2c3e-4f50-6172-8394-a5b6c7d8e9f0",
    "api_key=Zk93hd82LmQ0",
    "Password: Tr0ub4dor&3x",
    "Bearer 8d7f6e5c4b3a29181716",
    "aZ3kQ9pL0vX2mN8rT5wB",
    "https://api.example.com/v1?api_key=Zk93hd82LmQ0",
  ])("that holds %j is refused", (note) => {
    expect(looksLikeKey(note)).toBe(true);
  });

  it.each([
    "",
    "Ask Dana; the key is in the vault, never here.",
    "Contract renews 2027-03-01, $0.012 per find, PO 4500012345",
    "Key: see the vault",
    "API token: rotating quarterly",
    "Moved with gpt-4.1-mini-2025-04-14 and claude-sonnet-4-5-20250929",
    "https://app.clay.com/workspaces/1/workbooks/wb_0abc1DEF2ghi3JKL/tables/t_0abc1DEF2ghi3JKL",
    "Q4campaignoutreach2026",
    "契約は来月更新。単価は0.012ドル。",
  ])("that says %j is taken", (note) => {
    expect(looksLikeKey(note)).toBe(false);
  });

  it.each(Object.entries(ALPHABETS))("with 32 random characters of %s in it is refused", (_, alphabet) => {
    const key = fc
      .array(fc.constantFrom(...alphabet), { minLength: 32, maxLength: 32 })
      .map((them) => them.join(""))
      // Chance writes a whole word or number once in a while; of a key's characters about a third are digits or more.
      .filter((it) => (it.match(/[a-z]+|\d+/g) ?? []).length >= 12);
    fc.assert(fc.property(key, (it) => looksLikeKey(`the one for Clay is ${it}, keep it safe`)));
  });
});

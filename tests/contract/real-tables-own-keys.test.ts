import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKnown } from "../../utils/model/quantity.ts";
import { HAS_REAL_TABLES } from "../real-tables/conditions-report.ts";
import { OWN_KEYS_GOLDEN, ownKeysOfRealTables, ownKeysReport } from "../real-tables/own-keys-report.ts";

// The tables lie beside the project or in the folder that FETTLE_REAL_TABLES names; without them this is left out.
describe.skipIf(!HAS_REAL_TABLES)("own keys on the columns of real tables", () => {
  it("are as they were reviewed: write the file anew with `npm run real-tables` and read it line by line", () => {
    expect(ownKeysReport(ownKeysOfRealTables())).toBe(readFileSync(OWN_KEYS_GOLDEN, "utf8").replaceAll("\r\n", "\n"));
  });

  it("have a price of zero only where a source says so, and a saving only where both prices are known", () => {
    for (const { place, column } of ownKeysOfRealTables()) {
      const { clayUsd, ownUsd, netUsd } = column.ownKey?.per1000 ?? {};
      if (clayUsd !== undefined && isKnown(clayUsd) && clayUsd.high === 0)
        expect(column.price?.provenance, place).not.toBeNull();
      if (netUsd !== undefined && isKnown(netUsd))
        expect(
          [clayUsd, ownUsd].every((it) => it && isKnown(it)),
          place,
        ).toBe(true);
    }
  });
});

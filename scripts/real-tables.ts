import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  conditionsReport,
  GOLDEN,
  HAS_REAL_TABLES,
  judgedConditions,
  REAL_TABLES,
} from "../tests/real-tables/conditions-report.ts";
import { OWN_KEYS_GOLDEN, ownKeysOfRealTables, ownKeysReport } from "../tests/real-tables/own-keys-report.ts";

// Writes the golden files of the real tables anew, for tests/contract/real-tables*.test.ts. Read the difference.
if (HAS_REAL_TABLES) {
  mkdirSync(dirname(GOLDEN), { recursive: true });
  writeFileSync(GOLDEN, conditionsReport(judgedConditions()));
  writeFileSync(OWN_KEYS_GOLDEN, ownKeysReport(ownKeysOfRealTables()));
} else {
  process.stderr.write(`There are no tables in ${REAL_TABLES}.\n`);
  process.exitCode = 2;
}

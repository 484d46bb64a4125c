import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  conditionsReport,
  GOLDEN,
  HAS_REAL_TABLES,
  judgedConditions,
  REAL_TABLES,
} from "../tests/real-tables/conditions-report.ts";

// Writes the golden file of the real tables' run conditions anew, for tests/contract/real-tables.test.ts. Read the difference.
if (HAS_REAL_TABLES) {
  mkdirSync(dirname(GOLDEN), { recursive: true });
  writeFileSync(GOLDEN, conditionsReport(judgedConditions()));
} else {
  process.stderr.write(`There are no tables in ${REAL_TABLES}.\n`);
  process.exitCode = 2;
}

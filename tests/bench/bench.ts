import { measureConditions } from "./conditions-speed.ts";
import { measureDrafts } from "./draft-speed.ts";

process.exitCode = [measureConditions, measureDrafts].map((measure) => measure()).every(Boolean) ? 0 : 1;

import { measureConditions } from "./conditions-speed.ts";

process.exitCode = measureConditions() ? 0 : 1;

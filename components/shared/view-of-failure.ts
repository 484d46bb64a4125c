import { codeOf } from "../../utils/diagnostics/coded-error.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import type { SurfaceView } from "./surface-view.ts";

/** What a surface shows when its question failed: the sentence where the worker told of its records, else only that nobody answered. */
export function viewOfFailure(failure: unknown): SurfaceView {
  const code = codeOf(failure, "message-nobody-answered");
  return code.startsWith("database-") ? { state: "failed", sentence: CODES[code].sentence } : { state: "unreachable" };
}

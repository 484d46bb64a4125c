import type { AnyNode, CallExpression } from "acorn";
import { referencedColumnId } from "../parse.ts";
import { cannotTell, type Frame } from "./frame.ts";
import { known, UNKNOWN, UNKNOWN_FALSY, UNKNOWN_TRUTHY, type Value } from "./value.ts";

// What `Clay.getCellStatus` is documented to give (university.clay.com/docs/formula-generator, read 2026-04-26).
const STATUS = /^(?:SUCCESS(?:_\w+)?|ERROR(?:_\w+)?|RETRY|QUEUED|RUNNING|RATE_LIMITED|AWAITING_CALLBACK|UNKNOWN)$/;

/** The value of `Clay.…(…)` with the first argument's `value`. A helper that is not documented is unknown, and may not even exist. */
export function callClayHelper(method: string, node: CallExpression, value: Value | undefined, frame: Frame): Value {
  switch (method) {
    case "getCellStatus": {
      const status = statusOf(node.arguments[0], frame);
      return status === null ? UNKNOWN : known(status);
    }
    // Nothing for a cell that has not failed; for one that has, the message, unless it failed before these were kept.
    case "getCellErrorMessagePreview": {
      const status = statusOf(node.arguments[0], frame);
      return status === null || status.startsWith("ERROR") ? UNKNOWN : UNKNOWN_FALSY;
    }
    // Each writes a value for another reader. How is not documented, but of a text something stays.
    case "formatForAIPrompt":
    case "formatForJSON":
      return value?.isKnown && typeof value.value === "string" && value.value.trim() !== "" ? UNKNOWN_TRUTHY : UNKNOWN;
    default:
      return cannotTell(frame);
  }
}

function statusOf(node: AnyNode | undefined, frame: Frame): string | null {
  if (node?.type === "ParenthesizedExpression") return statusOf(node.expression, frame);
  const columnId = node?.type === "Identifier" ? referencedColumnId(node.name) : null;
  const status = columnId === null ? null : frame.readStatus(columnId);
  return status !== null && STATUS.test(status) ? status : null;
}

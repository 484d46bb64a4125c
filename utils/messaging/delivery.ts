import { defineExtensionMessaging } from "@webext-core/messaging";
import { browser } from "wxt/browser";
import { CodedError } from "../diagnostics/coded-error.ts";
import { isErrorCode } from "../diagnostics/codes.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Long enough for a worker that must start, open its database and analyse a large table. */
export const REPLY_LIMIT_MS = 10_000;

/** A failure crosses as a code alone: an Error would carry its text and its stack, and with them whatever it quotes. */
export type Envelope = { ok: true; value?: unknown } | { ok: false; code: string };

// No logger: the library would print whole messages.
export const messenger = defineExtensionMessaging<Record<string, (data: unknown) => unknown>>({});

/**
 * Sends a message and returns what its reply holds, not yet parsed. Rejects with a CodedError, and only with that: the
 * extension was replaced, refused, nobody there, or no reply within `REPLY_LIMIT_MS`.
 */
export async function deliver(name: string, request: unknown, target?: { tabId: number }): Promise<unknown> {
  // An updated extension leaves its old content scripts running with a runtime that has no id (engineering.md C12).
  if (browser.runtime?.id === undefined) throw new CodedError("extension-replaced");
  const raw = await withTimeLimit(send(name, request, target), REPLY_LIMIT_MS);
  if (!isEnvelope(raw)) throw new CodedError("message-nobody-answered");
  if (raw.ok) return raw.value;
  throw new CodedError(isErrorCode(raw.code) ? raw.code : "message-reply-malformed");
}

async function send(name: string, request: unknown, target: { tabId: number } | undefined): Promise<unknown> {
  try {
    return await messenger.sendMessage(name, request, target?.tabId);
  } catch {
    throw new CodedError("message-nobody-answered");
  }
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  return value.ok === true || (value.ok === false && "code" in value && typeof value.code === "string");
}

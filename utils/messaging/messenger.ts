import { browser } from "wxt/browser";
import * as z from "zod/mini";
import { CodedError, codeOf } from "../diagnostics/coded-error.ts";
import type { ErrorCode } from "../diagnostics/codes.ts";
import { note } from "../diagnostics/log.ts";
import { describeFailure } from "../diagnostics/redact.ts";
import { classifySender, type KnownSender, type RawSender } from "./classify-sender.ts";
import { deliver, type Envelope, messenger } from "./delivery.ts";
import { type MessageName, protocol, type Reply, type Request, type Sender } from "./protocol.ts";

type Handler<Name extends MessageName> = (
  request: Request<Name>,
  sender: KnownSender,
) => Reply<Name> | Promise<Reply<Name>>;

/**
 * Sends one message of the protocol and returns its reply, parsed.
 * Without a target it goes to the worker (from the worker: to the popup and the side panel); with `tabId` to that tab's
 * content scripts. Rejects with a CodedError, and only with that: refused, malformed, nobody there, or no reply within
 * `REPLY_LIMIT_MS`.
 */
export async function sendMessage<Name extends MessageName>(
  name: Name,
  request: Request<Name>,
  target?: { tabId: number },
): Promise<Reply<Name>> {
  const reply = z.safeParse(protocol[name].reply, await deliver(name, request, target));
  if (!reply.success) throw new CodedError("message-reply-malformed");
  return reply.data as Reply<Name>;
}

/**
 * Answers one message of the protocol in this context; one handler a message. Returns the function that stops answering.
 * The handler runs only for a sender that the table allows and a request that its schema accepts, and it is called in the
 * same turn as the message arrives, so a click's user gesture is still there. What it throws reaches the other side as a
 * code: its own when it is a CodedError, else `handler-failed`.
 */
export function onMessage<Name extends MessageName>(name: Name, handler: Handler<Name>): () => void {
  return messenger.onMessage(name, ({ data, sender }) => {
    const known = classifySender(sender as RawSender, browser.runtime.id, browser.runtime.getURL("/"));
    if (known === null || !isAllowed(name, known)) return refuse("message-sender-refused");
    const request = z.safeParse(protocol[name].request, data);
    if (!request.success) return refuse("message-request-malformed");
    return answer(name, () => handler(request.data as Request<Name>, known));
  });
}

function isAllowed(name: MessageName, sender: KnownSender): boolean {
  const allowed: readonly Sender[] = protocol[name].from;
  return allowed.includes(sender.class);
}

function refuse(code: ErrorCode): Envelope {
  return { ok: false, code };
}

async function answer(name: MessageName, handle: () => unknown): Promise<Envelope> {
  try {
    return { ok: true, value: await handle() };
  } catch (failure) {
    const code = codeOf(failure, "handler-failed");
    note(code, `messaging/${name}`, describeFailure(failure));
    return refuse(code);
  }
}

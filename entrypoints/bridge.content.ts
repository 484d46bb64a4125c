import type { ContentScriptContext } from "wxt/utils/content-script-context";
import { defineContentScript } from "wxt/utils/define-content-script";
import { acceptPort, closePort } from "../utils/clay/capture/accept-port.ts";
import { type CapturedText, readCapturedText } from "../utils/clay/capture/captured-text.ts";
import { createIdleQueue } from "../utils/clay/capture/idle-queue.ts";
import { createOutbox, type Failure } from "../utils/clay/capture/outbox.ts";
import { createTokenBucket } from "../utils/clay/capture/token-bucket.ts";
import { decodeInSteps } from "../utils/clay/wire/decode.ts";
import { RowSights } from "../utils/clay/wire/row-sights.ts";
import { codeOf } from "../utils/diagnostics/coded-error.ts";
import { sendObservations } from "../utils/messaging/send-observations.ts";
import type { Observation } from "../utils/model/observation.ts";

/** Runs before the page hook, by the order of their names: its listener must stand when the hook offers the port. */
export default defineContentScript({
  matches: ["https://app.clay.com/*"],
  registration: "manifest",
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  // The build would otherwise declare a global variable with the name of the script.
  globalName: false,
  main: (ctx) => acceptPort((port) => receive(ctx, port)),
});

/** Checks, decodes and forwards what comes through the port, until the extension goes away. */
function receive(ctx: ContentScriptContext, port: MessagePort): void {
  // Opening a table causes about ten captured requests; a page left open polls every few seconds.
  const bucket = createTokenBucket(100, 10);
  const outbox = createOutbox<Observation>({
    send: sendObservations,
    judge: judgeFailure,
    pause: () => new Promise((resolve) => ctx.setTimeout(resolve, 250)),
    batchSize: 50,
    maxWaiting: 500,
  });
  const sights = new RowSights();
  const queue = createIdleQueue<CapturedText & { arrivedAt: number }>({
    schedule: (run) => ctx.requestIdleCallback((moment) => run(timeOf(moment)), { timeout: 200 }),
    work: function* (captured) {
      const { arrivedAt } = captured;
      for (const seen of decodeInSteps(captured, sights)) yield outbox.add(seen.map((it) => ({ ...it, arrivedAt })));
    },
    onEmpty: () => void outbox.flush(),
    sizeOf: (captured) => captured.response.length,
    maxSize: 60_000_000,
  });
  const told = new Set<string>();
  port.onmessage = (event) => {
    // Reading isValid also ends the context, and with it the port, when the extension was updated or removed.
    if (!ctx.isValid) return;
    const captured = readCapturedText(event.data);
    if (captured === null) return;
    if (bucket.take(performance.now()) && queue.add({ ...captured, arrivedAt: Date.now() })) return told.clear();
    // What was dropped is unknown, and the user is told so: drift makes the panel say what it cannot see. Once is enough,
    // until something is taken again, or a flood of texts would become a flood of drift.
    if (told.has(captured.endpoint)) return;
    told.add(captured.endpoint);
    outbox.add([{ kind: "drift", drift: { endpoint: captured.endpoint, path: "(too much at once)" } }]);
    void outbox.flush();
  };
  ctx.onInvalidated(() => closePort(port));
}

/**
 * How long work may go on: to the end of the idle moment, or half a frame in a page that is never idle. A page that nobody sees is
 * asked once a second only and has no frames to lose.
 */
function timeOf(moment: IdleDeadline): () => boolean {
  const end = performance.now() + (document.hidden ? 200 : 8);
  return moment.didTimeout ? () => performance.now() < end : () => moment.timeRemaining() > 1;
}

function judgeFailure(failure: unknown): Failure {
  const code = codeOf(failure, "handler-failed");
  if (code === "extension-replaced") return "stop";
  // A worker that was just starting may not answer the first time.
  return code === "message-nobody-answered" ? "retry" : "drop";
}

import { parseRoute } from "../clay/routes.ts";
import type { Sender } from "./protocol.ts";

/** The part of the browser's MessageSender that we judge. The browser fills it; the sender cannot choose it. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

export interface KnownSender {
  class: Sender;
  /** The tab it runs in; null for the worker, the popup and the side panel. */
  tabId: number | null;
  /** The tab's address now, or the sender's own when it has no tab. */
  url: string | null;
}

// Firefox runs the background as an event page at this address (MDN, "background" manifest key).
const GENERATED_BACKGROUND_PAGE = "/_generated_background_page.html";

/**
 * Says who sent a message, or null for anybody who may not talk to us.
 * `ownId` and `ownBase` are this extension's id and its root address (`runtime.getURL("/")`).
 */
export function classifySender(raw: RawSender, ownId: string, ownBase: string): KnownSender | null {
  if (raw.id !== ownId || raw.url === undefined || !URL.canParse(raw.url)) return null;
  const tabId = raw.tab?.id ?? null;
  const url = raw.tab?.url ?? raw.url;
  if (raw.url.startsWith(ownBase)) return { class: ownContext(raw.url), tabId, url };
  // A sandboxed frame keeps its address and loses its origin, so the origin decides where the browser tells it.
  const origin = raw.origin ?? new URL(raw.url).origin;
  if (tabId !== null && parseRoute(`${origin}/`) !== null) return { class: "content", tabId, url };
  return null;
}

function ownContext(url: string): "own-page" | "worker" {
  const { pathname } = new URL(url);
  return pathname.endsWith(".html") && pathname !== GENERATED_BACKGROUND_PAGE ? "own-page" : "worker";
}

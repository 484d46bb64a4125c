import draftHintStyles from "../../components/overlay/draft-hint.css?inline";
import overlayStyles from "../../components/overlay/overlay.css?inline";
import pickerTagStyles from "../../components/overlay/picker-tags.css?inline";
import breakdownStyles from "../../components/shared/breakdown.css?inline";
import findingStyles from "../../components/shared/findings.css?inline";
import gateStyles from "../../components/shared/gate.css?inline";
import partStyles from "../../components/shared/parts.css?inline";
import tokenStyles from "../../components/shared/tokens.css?inline";
import totalStyles from "../../components/shared/totals.css?inline";
import { OWN_HOST_NAME } from "../../utils/clay/dom/own-host.ts";
import { keepKeys } from "./keep-keys.ts";

/**
 * Events that must not bubble to Clay: outside the shadow root their target is our host, so Clay's dialogs would pull the
 * focus back (engineering.md C8). Our own handlers sit below the root. Keys are kept earlier, in keep-keys.ts.
 */
const KEPT_EVENTS = ["focusin", "focusout"];

/** What of the page lies over us: nothing, Clay's picker, on which our tags stand, or another dialog, which has the page alone. */
export type Cover = "none" | "picker" | "dialog";

/** A page that takes our host away again and again is left alone. */
const MAX_RETURNS = 20;

export interface OverlayHost {
  /** Where the overlay renders. */
  container: HTMLElement;
  /** Takes the page's scheme and what of it covers us. Puts the host back if the page removed it. */
  settle: (scheme: "light" | "dark", cover: Cover) => void;
  /** True when an event started inside the overlay. */
  holds: (event: Event) => boolean;
  remove: () => void;
}

/** Adds our one element at the end of the body, with its styles and events shut in a shadow root. */
export function mountHost(page: Document): OverlayHost {
  // A copy that an update left behind, or one of a second installed channel (engineering.md C13).
  for (const old of page.querySelectorAll(OWN_HOST_NAME)) old.remove();
  const host = page.createElement(OWN_HOST_NAME);
  const root = host.attachShadow({ mode: "open" });
  const container = page.createElement("div");
  const own = [overlayStyles, draftHintStyles, pickerTagStyles];
  addStyles(
    root,
    [tokenStyles, partStyles, findingStyles, gateStyles, totalStyles, breakdownStyles, ...own].join("\n"),
  );
  root.append(container);
  for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  page.body.append(host);
  const releaseKeys = keepKeys(window, host);

  let returns = 0;
  return {
    container,
    settle: (scheme, cover) => {
      if (host.dataset.theme !== scheme) host.dataset.theme = scheme;
      if (host.dataset.cover !== cover) host.dataset.cover = cover;
      if (!host.isConnected && returns < MAX_RETURNS) {
        returns += 1;
        page.body.append(host);
      }
    },
    holds: (event) => event.composedPath().includes(host),
    remove: () => {
      releaseKeys();
      host.remove();
    },
  };
}

// A constructed sheet is outside the page's style policy; Firefox refuses it from a content script, and there an
// element inside the shadow root does the same.
function addStyles(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement("style");
    style.textContent = text;
    root.append(style);
  }
}

import type { ContentScriptContext } from "wxt/utils/content-script-context";

/**
 * Calls `onChange` after the page's address has changed without a reload. WXT's own event is sent during `navigate`, when
 * `location` still has the old address; it serves only where there is no Navigation API, because there WXT looks at
 * `location` itself.
 */
export function watchAddress(ctx: ContentScriptContext, onChange: () => void): void {
  // TypeScript 5.9 does not know the Navigation API.
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation === undefined) ctx.addEventListener(window, "wxt:locationchange", onChange);
  else navigation.addEventListener("currententrychange", onChange, { signal: ctx.signal });
}

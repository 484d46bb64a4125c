import type { OwnKeyState } from "../../model/own-key.ts";
import type { Action } from "../../model/table.ts";
import type { Account } from "../../model/workspace.ts";
import { findAction } from "../../prices/find-action.ts";
import { findProvider } from "../../prices/find-provider.ts";
import { isKeyless } from "../../prices/key-holder.ts";
import { nameOfProvider } from "../../prices/own-bill.ts";
import type { KeyHolder } from "../../prices/price.ts";
import { keyStateOf } from "./key-state.ts";

/** Whether a column could run on the customer's own key, and why that is so in a sentence. */
export interface StateOfOwnKey {
  state: OwnKeyState;
  reason: string;
}

interface Sights {
  account: KeyHolder;
  providerId: string | null;
  /** Null when the page has not shown the workspace's connections. */
  accounts: readonly Account[] | null;
}

/** Tells the states of utils/model/own-key.ts apart (clay-api.md sections 3.6 and 7). `action` as the catalogue completes it. */
export function ownKeyStateOf(action: Action, { account, providerId, accounts }: Sights): StateOfOwnKey {
  const name = providerId === null ? "The provider" : nameOfProvider(providerId);
  if (isKeyless(action)) return { state: "no-key", reason: "It takes no provider's key." };
  const requiresOwnKey = action.requiresOwnKey ?? findAction(action.packageId, action.key)?.ownKey === "required";
  if (requiresOwnKey) return { state: "own-only", reason: "Clay has no key for it: only your own runs it." };
  if (account === "own") return { state: "in-use", reason: "It runs on your own key." };
  const key = keyStateOf(action, false, accounts);
  if (key === "clay-only") return { state: "clay-only", reason: "It runs on Clay's key only." };
  if (account === "unknown") {
    return { state: "unknown", reason: "The connection that it uses is not in the list that the page showed." };
  }
  if (key === "connected") {
    return {
      state: "account-exists",
      reason: `It runs on Clay's key, and this workspace has its own ${name} connection.`,
    };
  }
  if (key === "connectable") {
    return {
      state: "connectable",
      reason: `It runs on Clay's key; this workspace has no ${name} connection of its own.`,
    };
  }
  const inClay = providerId === null ? "unknown" : (findProvider(providerId)?.key ?? "unknown");
  if (inClay === "no") return { state: "clay-only", reason: `${name} takes no customer's key in Clay.` };
  if (inClay === "http-only") {
    const reason = `Clay has no connection for ${name}; an HTTP API column can call it on your own key, for one action a run.`;
    return { state: "http-only", reason };
  }
  return { state: "unknown", reason: whyUnknown(action, accounts) };
}

function whyUnknown(action: Action, accounts: readonly Account[] | null): string {
  const ownKey = findAction(action.packageId, action.key)?.ownKey;
  if (accounts === null && ownKey !== undefined && ownKey !== "unknown") {
    return "The workspace's connections were not seen. They are under Settings, Connections in Clay.";
  }
  return "Whether it can run on a key of your own is not known.";
}

import type { KeyState } from "../../model/picker.ts";
import type { Action } from "../../model/table.ts";
import type { Account } from "../../model/workspace.ts";
import { connectionNames } from "../../prices/connections.ts";
import { findAction, kindOfAction } from "../../prices/find-action.ts";
import { MODEL_BOOK } from "../../prices/find-model.ts";
import { ownKeyProviders } from "../../prices/key-holder.ts";

/**
 * Whether the workspace's own key could run an action, and whether it has one. Unknown where nothing says which keys the action
 * takes, or where the page has not shown the workspace's connections (null).
 */
export function keyStateOf(action: Action, isRequired: boolean, accounts: readonly Account[] | null): KeyState {
  const types = ownTypes(action);
  if (types.length === 0 && !isRequired) return takesNoKey(action) ? "clay-only" : "unknown";
  if (accounts === null) return "unknown";
  const isOwn = ({ isShared, providerType }: Account) => isShared === false && types.includes(providerType ?? "");
  if (accounts.some(isOwn)) return "connected";
  // A list that leaves open whose a connection is cannot say that there is none.
  const isOpen = ({ isShared, providerType }: Account) => isShared === null && types.includes(providerType ?? "");
  if (accounts.some(isOpen) || types.length === 0) return "unknown";
  return isRequired ? "required" : "connectable";
}

/** For an AI column whose model is not chosen yet, the connections of every maker whose models run on an own key. */
function ownTypes(action: Action): string[] {
  if (kindOfAction(action.packageId, action.key) !== "ai" || action.literals.model !== undefined) {
    return ownKeyProviders(action);
  }
  const makers = new Set(MODEL_BOOK.filter((model) => model.ownKey === true).map((model) => model.provider));
  return [...makers].flatMap((maker) => [...connectionNames(maker).names]);
}

function takesNoKey({ packageId, key, providerType }: Action): boolean {
  const ownKey = findAction(packageId, key)?.ownKey;
  return ownKey === "no" || ownKey === "not-applicable" || providerType === "clay";
}

import type { Action } from "../model/table.ts";
import type { Account } from "../model/workspace.ts";
import { connectionNames, providerOfConnection } from "./connections.ts";
import { findAction } from "./find-action.ts";
import { findModel } from "./find-model.ts";
import type { KeyHolder } from "./price.ts";
import { providerName } from "./provider-name.ts";

/** Kinds of action that use no provider's key unless a connection is chosen. */
const KEYLESS = ["lookup", "send", "http", "function"];

/**
 * Whose key a column runs on (clay-api.md section 7): the chosen connection looked up in the workspace's list, else Clay's. A
 * chosen connection that the list does not hold, or a list that was not seen, leaves it unknown, except where Clay
 * takes only the customer's own key.
 */
export function keyHolderOf(action: Action, accounts: readonly Account[] | null): KeyHolder {
  const record = findAction(action.packageId, action.key);
  const requiresOwnKey = action.requiresOwnKey ?? record?.ownKey === "required";
  if (action.accountId === null) {
    if (requiresOwnKey || isKeyless(action)) return "none";
    const isKnown = record !== null || action.pricing !== null || action.providerType !== null;
    return isKnown ? "clay" : "unknown";
  }
  const account = accounts?.find(({ id }) => id === action.accountId);
  // A connection to Clay itself, even a user's own, is no provider's key (clay-api.md section 7).
  if (account?.providerType === "clay") return "clay";
  if (account !== undefined && account.isShared !== null) return account.isShared ? "clay" : "own";
  return requiresOwnKey ? "own" : "unknown";
}

/** Who would bill the customer for this column on an own key, as its users write the name; null when nobody is known. */
export function providerOf(action: Action): string | null {
  const provider = providerIdOf(action);
  return provider === null ? null : providerName(provider);
}

/** The same by our id. */
export function providerIdOf(action: Action): string | null {
  const record = findAction(action.packageId, action.key);
  if (record?.kind === "ai") {
    const { model } = action.literals;
    return (model === undefined ? null : findModel(model)?.model.provider) ?? null;
  }
  if (record !== null) return record.provider;
  return !action.providerType ? null : providerOfConnection(action.providerType).provider;
}

/** Whether an action takes no provider's key at all: look-ups, hand-overs, calls and functions. */
export function isKeyless(action: Action): boolean {
  const record = findAction(action.packageId, action.key);
  return record !== null && KEYLESS.includes(record.kind);
}

/**
 * The connection types with which this column could run on the customer's own key: those of the model's provider for an AI
 * column, else those of the action's provider. Empty when none can, or when nothing says so.
 */
export function ownKeyProviders(action: Action): string[] {
  const record = findAction(action.packageId, action.key);
  if (record?.kind === "ai") {
    const model = action.literals.model === undefined ? null : findModel(action.literals.model)?.model;
    return model?.ownKey === true ? [...connectionNames(model.provider).names] : [];
  }
  if (record !== null && record.ownKey !== "optional" && record.ownKey !== "required") return [];
  const named = record === null ? [] : connectionNames(record.provider).names;
  const delivered = action.providerType === null || action.providerType === "clay" ? [] : [action.providerType];
  return [...new Set([...delivered, ...named])];
}

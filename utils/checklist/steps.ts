import { settingsAddress } from "../clay/routes.ts";
import type { ChecklistStep } from "../model/checklist.ts";
import { findProvider } from "../prices/find-provider.ts";

/** A column to be moved to the own key, or moved already. */
export interface Switch {
  /** `switch:<table>/<column>`. */
  id: string;
  columnName: string;
  tableName: string;
  address: string;
  isDone: boolean;
}

export interface StepsInput {
  providerId: string;
  providerName: string;
  workspaceId: string | null;
  isConnected: boolean;
  /** No integration in Clay takes the key: an HTTP API column has to call the provider. */
  isHttpOnly: boolean;
  switches: readonly Switch[];
  /** Ids of the steps that the user has ticked. */
  doneSteps: readonly string[];
}

type Manual = Pick<ChecklistStep, "id" | "text" | "link">;

/**
 * What to do for one provider, in order: make the key, fund it and set an alert, connect it for the workspace, switch the columns.
 * Connecting and switching tick themselves off from what the page shows; the user ticks the rest. Links only navigate.
 */
export function stepsOf(input: StepsInput): ChecklistStep[] {
  const { isConnected, isHttpOnly, switches, doneSteps } = input;
  const tick = (step: Manual): ChecklistStep => ({ ...step, isDone: doneSteps.includes(step.id), isAutomatic: false });
  const connect = { ...connecting(input), isDone: isConnected, isAutomatic: true };
  return [
    // Whoever has connected the provider has a key.
    isConnected ? { ...makingKey(input), isDone: true, isAutomatic: true } : tick(makingKey(input)),
    ...beforehand(input).map(tick),
    ...(isHttpOnly ? [tick(callingByHttp(input))] : [connect]),
    ...(isHttpOnly ? [] : [tick(admins(input))]),
    ...switches.map((it) =>
      isHttpOnly ? tick(replacing(it)) : { ...switching(it), isDone: it.isDone, isAutomatic: true },
    ),
  ];
}

function makingKey({ providerId, providerName }: StepsInput): Manual {
  const page = findProvider(providerId)?.keyPage ?? null;
  const place = page?.place == null ? "in its account settings" : `under ${page.place}`;
  const text = `Make a key for Clay at ${providerName}, ${place}. Keep it in a password manager: Fettle never asks for it.`;
  return { id: "key", text, link: page?.url ?? null };
}

function beforehand({ providerName }: StepsInput): Manual[] {
  return [
    {
      id: "funding",
      text: `Add money or choose a plan at ${providerName}, and check that its rate limit is enough for a full run.`,
      link: null,
    },
    {
      id: "billing-alert",
      text: `Set a billing alert or a spending limit at ${providerName}: Clay's own limits do not stop what a key of your own spends.`,
      link: null,
    },
  ];
}

function connecting({ providerName, workspaceId }: StepsInput): Manual {
  return {
    id: "connect",
    text: `In Clay, open Settings, Connections, Add connection. Search for ${providerName}, paste the key, test it, save. A connection belongs to the workspace, not to one table.`,
    link: workspaceId === null ? null : settingsAddress(workspaceId),
  };
}

function admins({ workspaceId }: StepsInput): Manual {
  return {
    id: "admin-only",
    text: "Let only admins use and change the connection, unless everybody may spend on it.",
    link: workspaceId === null ? null : settingsAddress(workspaceId),
  };
}

function callingByHttp({ providerName, workspaceId }: StepsInput): Manual {
  return {
    id: "http-connection",
    text: `Clay has no connection for ${providerName}. Save the key as an HTTP API connection and call the provider from an HTTP API column: no data credits, one action a run. Never write the key into the column itself.`,
    link: workspaceId === null ? null : settingsAddress(workspaceId),
  };
}

function switching({ id, columnName, tableName, address }: Switch): Manual {
  const text = `In ${tableName}, open the settings of ${columnName}, choose your connection under Account, and save without running.`;
  return { id, text, link: address };
}

function replacing({ id, columnName, tableName, address }: Switch): Manual {
  const text = `In ${tableName}, put an HTTP API column in the place of ${columnName}, try it on a few rows, then switch the old one's auto-run off.`;
  return { id, text, link: address };
}

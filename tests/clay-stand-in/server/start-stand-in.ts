import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { answerApi, type ReceivedRequest } from "./answer-api.ts";
import { answerApp } from "./answer-app.ts";
import { ClayState } from "./clay-state.ts";
import type { Behaviour } from "./endpoints/endpoint.ts";
import { generatedTable } from "./generated-table.ts";
import { loadFolder } from "./load-folder.ts";

const HERE = join(import.meta.dirname, "..");

export interface StandInOptions {
  /** Folder of saved tables; the stand-in's own when absent. */
  tables?: string;
  /** Port on the loopback interface; any free one when absent. */
  port?: number;
  /** Headers of the app's pages and assets besides their type, such as a content security policy. */
  appHeaders?: Record<string, string>;
  /** Adds a table called "generated" of this size to the first workspace. */
  generated?: { columns: number; rows: number };
  behaviour?: Partial<Behaviour>;
  /** The clock of the runs, in epoch milliseconds. */
  now?: () => number;
}

export interface StandIn {
  /** Where it listens, without a slash at the end: `http://127.0.0.1:41234`. */
  address: string;
  state: ClayState;
  /** Every API request since the start, in the order of arrival. */
  requests: ReceivedRequest[];
  /** Address of a table on app.clay.com, by the name of its file. */
  addressOf(key: string): string;
  close(): Promise<void>;
}

/**
 * Starts the stand-in on loopback: `/v3/…` is the API, everything else the app. The app must be built.
 *
 * @throws when the folder cannot be read or the port is taken
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { tables, port = 0, generated, now, appHeaders = {} } = options;
  const saved = loadFolder(tables ?? join(HERE, "tables"), tables === undefined ? join(HERE, "rows") : undefined);
  if (generated !== undefined) saved[0]?.tables.push(generatedTable(generated, saved[0].response?.id));
  const state = new ClayState(saved, now);
  const behaviour = { catalogueMegabytes: 0, isRunStatusPendingAtFirst: false, ...options.behaviour };
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, state, behaviour, requests, appHeaders);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests,
    addressOf: (key) => tableAddress(state, key),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: ClayState,
  behaviour: Behaviour,
  requests: ReceivedRequest[],
  appHeaders: Record<string, string>,
): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://stand-in.invalid");
    if (url.pathname.startsWith("/v3/")) await answerApi(request, response, url, state, behaviour, requests);
    else answerApp(response, url.pathname, appHeaders);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
  }
}

function tableAddress(state: ClayState, key: string): string {
  const { table } = state.byKey(key);
  const workbook = table.workbookId ? `/workbooks/${table.workbookId}` : "";
  const view = table.firstViewId ? `/views/${table.firstViewId}` : "";
  return `https://app.clay.com/workspaces/${table.workspaceId}${workbook}/tables/${table.id}${view}`;
}

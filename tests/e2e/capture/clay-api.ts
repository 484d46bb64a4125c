import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Route } from "@playwright/test";

export const PAGE = "https://app.clay.com/workspaces/12/workbooks/wb_1/tables/t_ok";

type Answer = Parameters<Route["fulfill"]>[0];

const cors = { "access-control-allow-origin": "https://app.clay.com", "access-control-allow-credentials": "true" };
const json = { ...cors, "content-type": "application/json; charset=utf-8" };

/** What the API answers, by the table id in the address, so that every odd answer comes from an allow-listed endpoint. */
const answers: Record<string, Answer> = {
  t_ok: { status: 200, headers: json, body: '{"table":{"id":"t_ok"}}' },
  t_odd: { status: 200, headers: { ...cors, "content-type": "application/vnd.clay+json" }, body: "[1,2]" },
  t_untyped: { status: 200, headers: cors, body: '{"untyped":true}' },
  t_empty: { status: 204, headers: cors },
  t_same: { status: 304, headers: cors },
  t_broken: { status: 500, headers: json, body: '{"type":"InternalError"}' },
  t_gone: { status: 404, headers: json, body: '{"type":"NotFound"}' },
  t_html: { status: 200, headers: { ...cors, "content-type": "text/html" }, body: "<p>hello</p>" },
  t_lines: { status: 200, headers: { ...cors, "content-type": "application/x-ndjson" }, body: '{"a":1}\n{"b":2}\n' },
  t_events: { status: 200, headers: { ...cors, "content-type": "text/event-stream" }, body: "data: {}\n\n" },
  t_notjson: { status: 200, headers: json, body: "not json" },
  // Over the 100,000 characters that a count may have.
  t_swelling: { status: 200, headers: json, body: JSON.stringify(Array(20_000).fill(0)).replaceAll("0", "1e9") },
  t_huge: { status: 200, headers: json, body: JSON.stringify("x".repeat(100_001)) },
};

/** For every other table. */
const count: Answer = { status: 200, headers: json, body: '{"tableTotalRecordsCount":7}' };

/**
 * Serves one page on app.clay.com and made-up answers on api.clay.com. `t_refused` fails, `t_never` is never answered, and `t_moved`
 * redirects to a server on this computer, because Playwright sees only the first request of a chain.
 *
 * @returns a function that stops the server
 */
export async function serveClay(context: BrowserContext, html: string): Promise<() => Promise<void>> {
  const elsewhere = createServer((_request, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
    response.end('{"elsewhere":true}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  const { port } = elsewhere.address() as AddressInfo;
  await context.route(/^https:\/\/app\.clay\.com\//, (route) => answerPage(route, html));
  await context.route(/^https:\/\/api\.clay\.com\//, async (route) => {
    const id = /\/tables\/(t_\w+)/.exec(route.request().url())?.[1] ?? "t_ok";
    if (id === "t_never") return;
    if (id === "t_refused") return route.abort("connectionrefused");
    if (id === "t_moved")
      return route.fulfill({ status: 302, headers: { ...cors, location: `http://127.0.0.1:${port}/` } });
    await route.fulfill(answers[id] ?? count);
  });
  return () => new Promise((resolve) => elsewhere.close(() => resolve()));
}

async function answerPage(route: Route, html: string): Promise<void> {
  const isApi = new URL(route.request().url()).pathname.startsWith("/v3/");
  await route.fulfill(isApi ? (answers.t_ok ?? {}) : { status: 200, contentType: "text/html", body: html });
}

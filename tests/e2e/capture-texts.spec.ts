import { expect, type Page, test } from "@playwright/test";
import { type Bench, startBench } from "./capture/bench.ts";
import { PAGE } from "./capture/clay-api.ts";

// One worker for the whole file: its tests share the browser.
test.describe.configure({ mode: "default" });

let bench: Bench;

test.beforeAll(async () => {
  bench = await startBench("<!doctype html><title>A page</title><p>A page");
});

test.afterAll(() => bench.close());

/** What comes through the port while `run` uses the page. A request of our own at the end marks that everything came. */
async function capturedBy(page: Page, run: () => unknown) {
  await page.evaluate(() => {
    window.lab.captured.length = 0;
  });
  await page.evaluate(run);
  // Sent as JSON, so that it waits for its idle moment behind the texts that wait for theirs.
  await page.evaluate(() => {
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${window.lab.api}/workspaces/99`);
    xhr.responseType = "json";
    xhr.send();
  });
  await page.waitForFunction(() => window.lab.captured.some(({ params }) => params.workspaceId === "99"));
  const captured = await page.evaluate(() => window.lab.captured);
  return captured.filter(({ params }) => params.workspaceId !== "99");
}

const table = { endpoint: "table", params: { tableId: "t_ok" }, request: null, response: '{"table":{"id":"t_ok"}}' };
const saved = { ...table, endpoint: "field-patch", params: { tableId: "t_ok", fieldId: "f_1" } };

test("fetch: text of allow-listed endpoints, however it is asked for", async () => {
  const page = await bench.page("capture");
  const captured = await capturedBy(page, async () => {
    const { api } = window.lab;
    const calls: [RequestInfo | URL, RequestInit?][] = [
      [`${api}/tables/t_ok?includeExtraData=true`],
      [new URL(`${api}/tables/t_ok`)],
      [new Request(`${api}/tables/t_ok`)],
      [`${api}/tables/t_ok`, { method: "get" }],
      [`${api}/tables/t_ok/fields/f_1`, { method: "PATCH", body: '{"name":"x"}' }],
      [`${api}/tables/t_ok/fields/f_1`, { method: "PATCH", body: new Blob(['{"name":"x"}']) }],
      [new Request(`${api}/tables/t_ok/fields/f_1`, { method: "PATCH", body: '{"name":"x"}' })],
      [`${api}/tables/t_ok/fields/f_1`, { method: "DELETE", body: "ignored" }],
      [`${api}/tables/t_odd`],
      [`${api}/tables/t_untyped`],
    ];
    for (const call of calls) await fetch(...call).then((response) => response.text());
  });
  expect(captured).toEqual([
    table,
    table,
    table,
    table,
    { ...saved, request: '{"name":"x"}' },
    saved,
    saved,
    { ...saved, endpoint: "field-delete" },
    { ...table, params: { tableId: "t_odd" }, response: "[1,2]" },
    { ...table, params: { tableId: "t_untyped" }, response: '{"untyped":true}' },
  ]);
});

test("XMLHttpRequest: text of allow-listed endpoints, for text and JSON", async () => {
  const page = await bench.page("capture");
  const captured = await capturedBy(page, async () => {
    const { api } = window.lab;
    const ask = (method: string, address: string, type: XMLHttpRequestResponseType, body?: XMLHttpRequestBodyInit) =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, address);
        xhr.responseType = type;
        xhr.onloadend = resolve;
        xhr.send(body);
      });
    await ask("GET", `${api}/tables/t_ok`, "");
    await ask("get", `${api}/tables/t_ok`, "text");
    await ask("PATCH", `${api}/tables/t_ok/fields/f_1`, "", '{"name":"x"}');
    await ask("PATCH", `${api}/tables/t_ok/fields/f_1`, "", new Blob(["{}"]));
    await ask("GET", `${api}/tables/t_untyped`, "");
    const sync = new XMLHttpRequest();
    sync.open("GET", `${api}/tables/t_ok`, false);
    sync.send();
    await ask("GET", `${api}/tables/t_odd`, "json");
  });
  expect(captured).toEqual([
    table,
    table,
    { ...saved, request: '{"name":"x"}' },
    saved,
    { ...table, params: { tableId: "t_untyped" }, response: '{"untyped":true}' },
    table,
    { ...table, params: { tableId: "t_odd" }, response: "[1,2]" },
  ]);
});

test("fetch: everything else is left alone", async () => {
  const page = await bench.page("capture");
  const captured = await capturedBy(page, async () => {
    const { api } = window.lab;
    const calls: [RequestInfo, RequestInit?][] = [
      [`${api}/me`],
      [`${api}/api-keys`],
      [`${api}/workspaces/1/users`],
      [`${api}/tables/t_ok/views/gv_1/search`, { method: "POST" }],
      [`${api}/tables/t_ok`, { method: "HEAD" }],
      [`${api}/tables/t_ok`, { mode: "no-cors" }],
      [`${api}/tables/t_moved`],
      [`${api}/tables/t_moved`, { redirect: "manual" }],
      [`${api}/tables/t_huge/count`],
      ...["t_empty", "t_same", "t_broken", "t_gone", "t_html", "t_lines", "t_events", "t_refused"].map(
        (id): [string] => [`${api}/tables/${id}`],
      ),
      // A change that failed did not happen.
      [`${api}/tables/t_broken/fields/f_1`, { method: "PATCH", body: "{}" }],
      [`${api}/tables/t_gone/fields/f_1`, { method: "DELETE" }],
    ];
    for (const call of calls)
      await fetch(...call).then(
        (response) => response.text(),
        () => {},
      );
    await fetch(`${api}/tables/t_ok`, { signal: AbortSignal.abort() }).catch(() => {});
  });
  expect(captured).toEqual([]);
});

test("fetch: a used body and a response made by a script are left alone", async () => {
  const page = await bench.context.newPage();
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (...args) => {
      if (String(args[0]).endsWith("t_made"))
        return new Response("{}", { headers: { "content-type": "application/json" } });
      const response = await fetch(...args);
      if (String(args[0]).endsWith("t_ok")) await response.text();
      return response;
    };
    window.captureBundle.acceptPort((port) => {
      port.onmessage = (event) => window.lab.captured.push(event.data);
    });
    window.captureBundle.startCapture();
  });
  await page.goto(PAGE);
  const captured = await capturedBy(page, async () => {
    await fetch(`${window.lab.api}/tables/t_ok`);
    await fetch(`${window.lab.api}/tables/t_made`).then((response) => response.text());
    await fetch(`${window.lab.api}/tables/t_odd`).then((response) => response.text());
  });
  expect(captured.map(({ params }) => params.tableId)).toEqual(["t_odd"]);
  await page.close();
});

test("XMLHttpRequest: everything else is left alone", async () => {
  const page = await bench.page("capture");
  const captured = await capturedBy(page, async () => {
    const { api } = window.lab;
    const ask = (method: string, address: string, type: XMLHttpRequestResponseType = "") =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, `${api}${address}`);
        xhr.responseType = type;
        xhr.onloadend = resolve;
        xhr.send();
      });
    for (const type of ["blob", "arraybuffer", "document"] as const) await ask("GET", "/tables/t_ok", type);
    for (const id of ["t_empty", "t_same", "t_broken", "t_html", "t_lines", "t_moved", "t_refused"]) {
      await ask("GET", `/tables/${id}`);
    }
    await ask("GET", "/tables/t_huge/count");
    await ask("GET", "/tables/t_notjson", "json");
    await ask("GET", "/me");
    await ask("HEAD", "/tables/t_ok");
    await ask("PATCH", "/tables/t_broken/fields/f_1");
    // Short as the server sends it, too long once it is written anew.
    await ask("GET", "/tables/t_swelling/count", "json");
    // Opened for reading a table, opened again for something that is not on the list.
    const xhr = new XMLHttpRequest();
    xhr.open("GET", `${api}/tables/t_ok`);
    xhr.open("POST", `${api}/tables/t_ok`);
    await new Promise((resolve) => {
      xhr.onloadend = resolve;
      xhr.send();
    });
  });
  expect(captured).toEqual([]);
});

test("every exchange comes once: with two starts, under and over another tool, with a reused object", async () => {
  for (const parts of [
    ["capture", "capture"],
    ["tool", "capture"],
    ["capture", "tool", "capture"],
  ] as const) {
    const captured = await capturedBy(await bench.page(...parts), async () => {
      await fetch(`${window.lab.api}/tables/t_ok`).then((response) => response.text());
      const xhr = new XMLHttpRequest();
      for (const id of ["t_odd", "t_untyped"]) {
        xhr.open("GET", `${window.lab.api}/tables/${id}`);
        await new Promise((resolve) => {
          xhr.onloadend = resolve;
          xhr.send();
        });
      }
    });
    expect(
      captured.map(({ params }) => params.tableId),
      parts.join(),
    ).toEqual(["t_ok", "t_odd", "t_untyped"]);
  }
});

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { harEntry, jsonContent } from "./har-entry-for-tests.ts";
import { readHarExchange } from "./har-exchange.ts";

const TABLE = "https://api.clay.com/v3/tables/t_0abc";
const reply = { table: { id: "t_0abc", name: "Ünïcode 会社" } };

describe("an entry of a HAR file", () => {
  test("gives the exchange, with the time at which the answer was there", () => {
    expect(readHarExchange(harEntry({ url: TABLE, content: jsonContent(reply), time: 250.5 }))).toEqual({
      finishedAt: Date.parse("2026-11-21T09:00:00Z") + 250.5,
      captured: { endpoint: "table", params: { tableId: "t_0abc" }, request: null, response: JSON.stringify(reply) },
    });
  });

  test.each([
    ["base64", (bytes: Buffer) => bytes],
    ["zipped base64", gzipSync],
  ])("reads %s", (_, pack) => {
    const content = { encoding: "base64", text: pack(Buffer.from(JSON.stringify(reply))).toString("base64") };
    expect(readHarExchange(harEntry({ url: TABLE, content }))?.captured?.response).toBe(JSON.stringify(reply));
  });

  test("gives the request of a save, and nothing else of it", () => {
    const sent = '{"name":"New"}';
    const save = harEntry({ method: "patch", url: `${TABLE}/fields/f_a`, sent, content: jsonContent({}) });
    expect(readHarExchange(save)?.captured?.request).toBe(sent);
    const read = harEntry({ url: TABLE, sent, content: jsonContent({}) });
    expect(readHarExchange(read)?.captured?.request).toBeNull();
    expect(JSON.stringify(readHarExchange(save))).not.toContain("PLANTED-SECRET");
  });

  test.each([
    ["another host", harEntry({ url: "https://evil.example/v3/tables/t_0abc", content: jsonContent(reply) })],
    ["an address off the list", harEntry({ url: "https://api.clay.com/v3/me", content: jsonContent(reply) })],
    ["a refused request", harEntry({ url: TABLE, status: 404, content: jsonContent(reply) })],
    ["a request that never ended", harEntry({ url: TABLE, status: 0 })],
    ["no entry", { request: { url: TABLE } }],
    ["nothing", null],
  ])("is passed over: %s", (_, entry) => {
    expect(readHarExchange(entry)).toBeNull();
  });

  test.each([
    undefined,
    {},
    { mimeType: "application/json", size: 9 },
    { text: "" },
    { text: "H4sI", encoding: "base64" },
  ])("without content has no answer: %j", (content) => {
    expect(readHarExchange(harEntry({ url: TABLE, content }))).toMatchObject({ captured: null });
  });

  test("needs no content where a column was deleted, nor for an answer from the cache", () => {
    const deleted = harEntry({ method: "DELETE", url: `${TABLE}/fields/f_a`, status: 204 });
    expect(readHarExchange(deleted)?.captured).toMatchObject({ endpoint: "field-delete", response: "" });
    const cached = harEntry({ url: TABLE, status: 304, content: jsonContent(reply) });
    expect(readHarExchange(cached)?.captured).toMatchObject({ endpoint: "table" });
  });

  test("may have no readable time", () => {
    const entry = harEntry({ url: TABLE, content: jsonContent(reply), startedDateTime: "yesterday" });
    expect(readHarExchange(entry)?.finishedAt).toBeNull();
  });
});

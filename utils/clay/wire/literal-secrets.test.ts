import { describe, expect, it } from "vitest";
import { findLiteralSecrets } from "./literal-secrets.ts";

const KEY = "a8F3k29dQ7zLp0";
const quoted = (text: string) => JSON.stringify(text);
const find = (...bindings: unknown[]) => findLiteralSecrets("http-api-v2", bindings);
const header = (name: string, expression: string) => find({ name: "headers", formulaMap: { [name]: expression } });
const url = (expression: string) => find({ name: "url", formulaText: expression });
const body = (expression: string) => find({ name: "body", formulaText: expression });

describe("a secret in a header", () => {
  it.each([
    ["Authorization", quoted(`Bearer ${KEY}`)],
    ["authorization", quoted(KEY)],
    ["Authorization", quoted(`Basic ${KEY}==`)],
    ["Authorization", `'Bearer ${KEY}'`],
    ["Authorization", `"Bearer " + "${KEY}"`],
    ["Authorization", `Bearer ${KEY}`],
    ["Proxy-Authorization", quoted(KEY)],
    ["X-Api-Key", quoted(KEY)],
    ["x-api-key", quoted("PLANTED-SECRET")],
    ["apikey", quoted(KEY)],
    ["api_key", quoted(KEY)],
    ["apiKey", quoted(KEY)],
    ["X-Auth-Token", quoted(KEY)],
    ["accessToken", quoted(KEY)],
    ["X-Client-Secret", quoted(KEY)],
    ["Ocp-Apim-Subscription-Key", quoted(KEY)],
    ["X-Password", quoted(KEY)],
    ["X-Anything", quoted(`Bearer ${KEY}`)],
    ["Cookie", quoted("sk-ant-REDACTED-form-x1")],
  ])("is %s: %s", (name, expression) => {
    expect(header(name, expression)).toEqual(["headers"]);
  });

  it.each([
    ["Authorization", "{{f_key}}"],
    ["Authorization", '"Bearer " + {{f_key}}'],
    ["Authorization", '"Bearer {{f_key}}"'],
    ["X-Api-Key", `"${KEY}" + {{f_key}}`],
    ["Authorization", ["`Bearer $", "{{{f_key}}}`"].join("")],
    ["Authorization", '"Bearer " + Clay.secret("prod")'],
    ["Authorization", quoted("Bearer YOUR_API_KEY")],
    ["Authorization", quoted("Bearer <token>")],
    ["Authorization", quoted("Bearer xxxxxxxxxxxx")],
    ["Authorization", quoted("Bearer ************")],
    ["Authorization", quoted("Bearer your-token-here")],
    ["Authorization", quoted("Bearer [token goes here]")],
    ["Authorization", quoted("Bearer abc...")],
    ["Authorization", quoted("Bearer")],
    ["Authorization", quoted("Bearer ")],
    ["Authorization", quoted("")],
    ["Authorization", ""],
    ["X-Api-Key", quoted("API_KEY")],
    ["X-Api-Key", quoted("short")],
    ["X-Api-Key", quoted("application/json")],
    ["X-Api-Key", quoted("placeholder")],
    ["X-Api-Key", quoted("insert key here")],
    ["Content-Type", quoted("application/json")],
    ["Accept", quoted(KEY)],
    ["X-Request-Id", quoted(KEY)],
    ["X-Page-Token", quoted(KEY)],
    ["X-Max-Tokens", quoted("1000000000")],
    ["X-Token-Type", quoted(KEY)],
  ])("is not %s: %s", (name, expression) => {
    expect(header(name, expression)).toEqual([]);
  });

  it("is found in headers written as one text, too", () => {
    expect(find({ name: "headers", formulaText: quoted(`{"X-Api-Key": "${KEY}"}`) })).toEqual(["headers"]);
  });
});

describe("a secret in the address", () => {
  it.each([
    quoted(`https://api.vendor.example/v1?api_key=${KEY}`),
    `"https://api.vendor.example/v1?d=" + {{f_domain}} + "&token=${KEY}"`,
    `"https://api.vendor.example/v1?apikey=${KEY}&d=" + {{f_domain}}`,
    quoted(`https://user:${KEY}@api.vendor.example/`),
    `https://api.vendor.example/v1?access_token=${KEY}`,
  ])("is in %s", (expression) => {
    expect(url(expression)).toEqual(["url"]);
  });

  it.each([
    '"https://api.vendor.example/v1?api_key=" + {{f_key}}',
    '"https://api.vendor.example/v1?api_key=" + {{f_key}} + "&d=1"',
    '"https://api.vendor.example/v1?api_key={{f_key}}"',
    quoted("https://api.vendor.example/v1?api_key=YOUR_API_KEY"),
    quoted("https://api.vendor.example/v1?api_key=<key>"),
    quoted("https://api.vendor.example/v1?domain=example.com&page_token=abcdefgh12345"),
    quoted(`https://api.vendor.example/tokens/${KEY}`),
    "{{f_url}}",
  ])("is not in %s", (expression) => {
    expect(url(expression)).toEqual([]);
  });
});

describe("a secret in the query or the body", () => {
  it("is told by its name in a map and in JSON", () => {
    expect(find({ name: "queryString", formulaMap: { api_key: quoted(KEY), q: "{{f_q}}" } })).toEqual(["query"]);
    expect(find({ name: "queryString", formulaMap: { api_key: "{{f_key}}", q: quoted(KEY) } })).toEqual([]);
    expect(body(`"{\\"api_key\\": \\"${KEY}\\", \\"d\\": \\"" + {{f_d}} + "\\"}"`)).toEqual(["body"]);
    expect(body(`'{"client_secret":"${KEY}"}'`)).toEqual(["body"]);
    expect(body(quoted(`grant_type=client&client_secret=${KEY}`))).toEqual(["body"]);
    expect(body('"{\\"api_key\\": \\"" + {{f_key}} + "\\", \\"d\\": \\"abcdefgh1\\"}"')).toEqual([]);
    expect(body('"{\\"token\\": \\"{{f_key}}\\"}"')).toEqual([]);
    expect(body(quoted('{"prompt": "Say what a token is", "max_tokens": "100000000"}'))).toEqual([]);
  });
});

describe("the judgement", () => {
  it("is made for HTTP API columns alone, old and new", () => {
    const bindings = [{ name: "headers", formulaMap: { Authorization: quoted(KEY) } }];
    expect(findLiteralSecrets("http-api", bindings)).toEqual(["headers"]);
    expect(findLiteralSecrets("use-ai", bindings)).toEqual([]);
  });

  it("names each place once, with inputs by index as well", () => {
    const headers = { name: "headers", formulaMap: { Authorization: quoted(KEY), "X-Api-Key": quoted(KEY) } };
    const address = { name: "url", formulaText: quoted(`https://v.example/?token=${KEY}`) };
    expect(findLiteralSecrets("http-api-v2", { 0: address, 1: headers })).toEqual(["headers", "url"]);
  });

  it("is none for inputs that cannot be read", () => {
    for (const inputs of [undefined, null, 7, [null], [{ name: "headers", formulaMap: [KEY] }], [{ name: "url" }]]) {
      expect(findLiteralSecrets("http-api-v2", inputs)).toEqual([]);
    }
  });
});

import { describe, expect, test } from "vitest";
import { CONNECTIONS, connectionNames, providerOfConnection, servesProvider } from "./connections.ts";

describe("connections", () => {
  test.each([
    ["openai", "openai"],
    ["OpenAI", "openai"],
    ["Google_Gemini", "google"],
    ["google-gemini", "google"],
    ["claude", "anthropic"],
    ["apollo-oauth", "apollo"],
    ["smartlead-ai", "smartlead"],
  ])("a %s connection belongs to %s", (type, provider) => {
    expect(providerOfConnection(type).provider).toBe(provider);
  });

  test("an unlisted type is taken for the provider of that name, with low confidence", () => {
    expect(providerOfConnection("Vendor")).toEqual({ provider: "vendor", from: expect.arrayContaining(["low"]) });
    expect(servesProvider("findymail", "findymail")).toBe(true);
    expect(servesProvider("findymail", "prospeo")).toBe(false);
  });

  test("a provider without an entry is looked for under its own name", () => {
    expect(connectionNames("vendor").names).toEqual(["vendor"]);
    expect(connectionNames("anthropic").names).toContain("claude");
  });

  test("no name stands for two providers, capitals and signs aside", () => {
    const owners = new Map<string, string>();
    for (const { provider, names } of CONNECTIONS) {
      for (const name of names.map((it) => it.replace(/[^a-z0-9]/g, ""))) {
        expect(owners.get(name) ?? provider, name).toBe(provider);
        owners.set(name, provider);
      }
    }
  });
});

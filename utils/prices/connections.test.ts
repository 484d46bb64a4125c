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
    expect(providerOfConnection("findymail")).toEqual({ provider: "findymail", from: expect.arrayContaining(["low"]) });
    expect(servesProvider("findymail", "findymail")).toBe(true);
    expect(servesProvider("findymail", "prospeo")).toBe(false);
  });

  test("a provider without an entry is looked for under its own name", () => {
    expect(connectionNames("findymail").names).toEqual(["findymail"]);
    expect(connectionNames("anthropic").names).toContain("claude");
  });

  test("no name stands for two providers", () => {
    const names = CONNECTIONS.flatMap((entry) => entry.names);
    expect(new Set(names).size).toBe(names.length);
  });
});

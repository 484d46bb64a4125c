import { describe, expect, it } from "vitest";
import { actionForTests } from "./action-for-tests.ts";
import { keyHolderOf, ownKeyProviders, providerOf } from "./key-holder.ts";

const shared = { id: "aa_clay", providerType: "openai", isShared: true };
const own = { id: "aa_own", providerType: "openai", isShared: false };
const vague = { id: "aa_vague", providerType: "openai", isShared: null };
const accounts = [shared, own, vague];
const ai = (accountId: string | null, model = "gpt-4.1") =>
  actionForTests({ key: "use-ai", accountId, literals: { model } });

describe("keyHolderOf", () => {
  it("reads the chosen connection in the workspace's list", () => {
    expect(keyHolderOf(ai(shared.id), accounts)).toBe("clay");
    expect(keyHolderOf(ai(own.id), accounts)).toBe("own");
  });

  it("takes a user's connection to Clay itself for no provider's key", () => {
    const clayApi = { id: "aa_api", providerType: "clay", isShared: false };
    expect(keyHolderOf(ai(clayApi.id), [clayApi])).toBe("clay");
  });

  it("does not guess: a list not seen, an id not in it, a connection that does not say whose it is", () => {
    expect(keyHolderOf(ai(own.id), null)).toBe("unknown");
    expect(keyHolderOf(ai("aa_gone"), accounts)).toBe("unknown");
    expect(keyHolderOf(ai(vague.id), accounts)).toBe("unknown");
  });

  it("takes no chosen connection for Clay's key, or for none where the action takes no key", () => {
    expect(keyHolderOf(ai(null), null)).toBe("clay");
    expect(keyHolderOf(actionForTests({ key: "http-api-v2" }), null)).toBe("none");
    expect(keyHolderOf(actionForTests({ key: "lookup-row-in-other-table" }), null)).toBe("none");
    expect(keyHolderOf(actionForTests({ key: "unheard-of" }), null)).toBe("unknown");
  });

  it("knows where only the customer's own key works", () => {
    const push = { key: "heyreach-add-lead-to-campaign" };
    expect(keyHolderOf(actionForTests({ ...push, accountId: "aa_any" }), null)).toBe("own");
    expect(keyHolderOf(actionForTests(push), null)).toBe("none");
    expect(keyHolderOf(actionForTests({ key: "unheard-of", requiresOwnKey: true, accountId: "aa_any" }), null)).toBe(
      "own",
    );
  });
});

describe("ownKeyProviders", () => {
  it("are those of the model's maker for an AI column, and none for Clay's own models", () => {
    expect(ownKeyProviders(ai(null))).toContain("openai");
    expect(ownKeyProviders(ai(null, "clay-argon"))).toEqual([]);
    expect(ownKeyProviders(actionForTests({ key: "use-ai" }))).toEqual([]);
    expect(providerOf(ai(null))).toBe("OpenAI");
  });

  it("are those of the action's provider, the delivered type first", () => {
    const finder = actionForTests({ key: "findymail-find-work-email", providerType: "findymail-v2" });
    expect(ownKeyProviders(finder)[0]).toBe("findymail-v2");
    expect(providerOf(finder)).toBe("Findymail");
    expect(ownKeyProviders(actionForTests({ key: "enrich-company-with-mixrank-v2" }))).toEqual([]);
  });
});

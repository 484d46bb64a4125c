import { describe, expect, it } from "vitest";
import catalogueFixture from "../../../tests/fixtures/clay/2026-11-21-actions-catalogue.json" with { type: "json" };
import costsFixture from "../../../tests/fixtures/clay/2026-11-21-model-base-costs.json" with { type: "json" };
import { decodeActionsCatalogue } from "./actions-catalogue.ts";
import { DriftLog } from "./drift-log.ts";
import { decodeModelBaseCosts } from "./model-base-costs.ts";

const decodeAll = (body: unknown, log = new DriftLog("actions")) =>
  [...decodeActionsCatalogue(JSON.stringify(body), log)].flatMap((part) => part ?? []);

describe("the catalogue of actions", () => {
  it("is reduced to price, provider and whose key", () => {
    const log = new DriftLog("actions");
    expect(decodeAll(catalogueFixture, log)).toEqual([
      {
        key: "use-ai",
        packageId: "67ba01e9-1898-4e7d-afe7-7ebe24819a57",
        displayName: "Use AI",
        providerType: "clay",
        requiresOwnKey: false,
        pricing: {
          legacy: { credits: "2", ownKeyCredits: "0", actions: "0" },
          modern: { credits: "0.5", ownKeyCredits: null, actions: "1" },
        },
      },
      {
        key: "vendor-find-phone",
        packageId: "11111111-1111-4111-8111-111111111111",
        displayName: "Find phone",
        providerType: "vendor",
        requiresOwnKey: true,
        pricing: {
          legacy: { credits: null, ownKeyCredits: "0", actions: "0" },
          modern: { credits: null, ownKeyCredits: "0", actions: "0" },
        },
      },
      {
        key: "lookup-row-in-other-table",
        packageId: null,
        displayName: "Look up a row",
        providerType: null,
        requiresOwnKey: null,
        pricing: null,
      },
    ]);
    expect(log.drifts).toEqual([{ endpoint: "actions", path: "actions[].key" }]);
  });

  it("decodes to the same after a reduction to the keys it reads", () => {
    const reduced = catalogueFixture.actions.map(
      ({ key, package: bundle, displayName, auth, actionLabels, pricing }) => ({
        key,
        package: bundle && { id: bundle.id },
        displayName,
        auth,
        actionLabels,
        pricing,
      }),
    );
    const decoded = decodeAll(catalogueFixture);
    expect(decodeAll({ actions: reduced })).toEqual(decoded);
    expect(decodeAll(reduced)).toEqual(decoded);
  });
});

describe("a long catalogue", () => {
  const entry = (index: number) => ({ key: `action-${index}`, description: '["}'.repeat(50), pricing: {} });
  const actions = Array.from({ length: 450 }, (_, index) => entry(index));

  it("is handed on in parts, after a step for each action", () => {
    const steps = [...decodeActionsCatalogue(JSON.stringify({ actions }), new DriftLog("actions"))];
    expect(steps.filter((part) => part === null)).toHaveLength(448);
    expect(steps.flatMap((part) => (part === null ? [] : [part.length]))).toEqual([200, 200, 50]);
    expect(steps.flatMap((part) => part ?? []).map(({ key }) => key)).toEqual(actions.map(({ key }) => key));
  });

  it("that breaks off keeps what came before and says so", () => {
    const log = new DriftLog("actions");
    const text = JSON.stringify({ actions }).slice(0, -1_000);
    const decoded = [...decodeActionsCatalogue(text, log)].flatMap((part) => part ?? []);
    expect(decoded.length).toBeGreaterThan(400);
    expect(log.drifts).toEqual([{ endpoint: "actions", path: "(not JSON)" }]);
    expect(log.shapes.size).toBe(0);
  });
});

describe("the base costs of models", () => {
  it("leave out a model without a figure, which would not be free", () => {
    const log = new DriftLog("model-base-costs");
    expect(decodeModelBaseCosts(costsFixture, log)).toEqual([
      { model: "gpt-5.1", credits: "1.4" },
      { model: "claude-opus-4-6", credits: "7.5" },
    ]);
    expect(log.drifts).toEqual([]);
    decodeModelBaseCosts({ baseCosts: [{ modelName: "gpt-5.1", baseCostCredits: "1" }] }, log);
    expect(log.drifts.map(({ path }) => path)).toEqual(["baseCosts[].baseCostCredits"]);
  });
});

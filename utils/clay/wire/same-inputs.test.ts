import { describe, expect, it } from "vitest";
import type { Waterfall } from "../../model/table.ts";
import { findSameInputs } from "./same-inputs.ts";

const PROMPT = { name: "prompt", formulaText: '"Describe " + {{f_domain}}' };
const MODEL = { name: "model", formulaText: '"gpt-4.1"' };

function field(id: string, settings: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
  const plain = { actionKey: "use-ai", actionPackageId: "p", authAccountId: "aa_1", inputsBinding: [PROMPT, MODEL] };
  return { id, type: "action", typeSettings: { ...plain, ...settings }, ...rest };
}

function waterfall(...ids: string[]): Waterfall {
  const steps = ids.map((columnId) => ({ columnId, validationColumnId: null }));
  return { id: `g_${ids[0]}`, name: null, attribute: null, steps, mergeColumnId: null };
}

const groups = (...fields: unknown[]) => findSameInputs(fields, []);

describe("columns with the same inputs", () => {
  it("are those with the same action, account and inputs, in the table's order", () => {
    expect(groups(field("f_a"), field("f_b"), field("f_c", { actionKey: "other" }), field("f_d"))).toEqual([
      ["f_a", "f_b", "f_d"],
    ]);
    expect(groups(field("f_a"))).toEqual([]);
    expect(groups()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["the order of the inputs", { inputsBinding: [MODEL, PROMPT] }],
    ["inputs by index", { inputsBinding: { 0: PROMPT, 1: MODEL } }],
    ["an input that is listed and not set", { inputsBinding: [PROMPT, MODEL, { name: "topP" }] }],
    ["an empty text", { inputsBinding: [PROMPT, MODEL, { name: "topP", formulaText: " " }] }],
    ["an empty map", { inputsBinding: [PROMPT, MODEL, { name: "tags", formulaMap: {} }] }],
    ["a null", { inputsBinding: [{ ...PROMPT, formulaMap: null }, MODEL] }],
    ["the order of keys", { inputsBinding: [{ formulaText: PROMPT.formulaText, name: "prompt" }, MODEL] }],
    ["space around a text", { inputsBinding: [{ ...PROMPT, formulaText: ` ${PROMPT.formulaText}\n` }, MODEL] }],
    ["the run condition", { conditionalRunFormulaText: "true" }],
    ["the name", {}],
  ])("are the same whatever %s", (_what, settings) => {
    expect(groups(field("f_a"), field("f_b", settings, { name: "Other" }))).toEqual([["f_a", "f_b"]]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another text", { inputsBinding: [{ ...PROMPT, formulaText: '"Describe  " + {{f_domain}}' }, MODEL] }],
    ["another column", { inputsBinding: [{ ...PROMPT, formulaText: '"Describe " + {{f_other}}' }, MODEL] }],
    ["another model", { inputsBinding: [PROMPT, { name: "model", formulaText: '"gpt-5"' }] }],
    ["one input more", { inputsBinding: [PROMPT, MODEL, { name: "topP", formulaText: "1" }] }],
    ["one input less", { inputsBinding: [PROMPT] }],
    ["another package", { actionPackageId: "q" }],
    ["another account", { authAccountId: "aa_2" }],
    ["no account", { authAccountId: undefined }],
    ["no inputs", { inputsBinding: undefined }],
  ])("are not those with %s", (_what, settings) => {
    expect(groups(field("f_a"), field("f_b", settings))).toEqual([]);
  });

  it("compares maps by their keys", () => {
    const map = (formulaMap: unknown) => ({ inputsBinding: [{ name: "headers", formulaMap }] });
    expect(groups(field("f_a", map({ a: "1", b: "2" })), field("f_b", map({ b: "2", a: "1" })))).toEqual([
      ["f_a", "f_b"],
    ]);
    expect(groups(field("f_a", map({ a: "1", b: "2" })), field("f_b", map({ a: "2", b: "1" })))).toEqual([]);
  });

  it("are none when nothing is set on them", () => {
    const bare = { inputsBinding: [{ name: "prompt" }] };
    expect(groups(field("f_a", bare), field("f_b", bare))).toEqual([]);
    expect(groups(field("f_a", { inputsBinding: null }), field("f_b", { inputsBinding: null }))).toEqual([]);
  });

  it("are not two steps of one waterfall, but may be a step and another column", () => {
    const fields = ["f_a", "f_b", "f_c"].map((id) => field(id));
    expect(findSameInputs(fields.slice(0, 2), [waterfall("f_a", "f_b")])).toEqual([]);
    expect(findSameInputs(fields, [waterfall("f_a", "f_b")])).toEqual([["f_a", "f_c"]]);
    expect(findSameInputs(fields.slice(0, 2), [waterfall("f_a"), waterfall("f_b")])).toEqual([["f_a", "f_b"]]);
    const validated = { ...waterfall("f_a"), steps: [{ columnId: "f_a", validationColumnId: "f_b" }] };
    expect(findSameInputs(fields.slice(0, 2), [validated])).toEqual([]);
  });

  it("are not fields that run no action, nor what is no field", () => {
    expect(groups({ ...field("f_a"), type: "formula" }, { ...field("f_b"), type: "formula" })).toEqual([]);
    expect(groups(null, 7, { type: "action" }, { id: "f_a", type: "action", typeSettings: [] })).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { showFixture } from "../../../tests/fixtures/clay/dom/show-fixture.ts";
import { draftColumnSchema } from "../../model/draft.ts";
import { findColumnPanel } from "./find-panel.ts";
import { type DraftReading, readDraft } from "./read-draft.ts";

const COLUMNS = [
  ["f_email", "Email"],
  ["f_name", "Full name"],
  ["f_domain", "Domain"],
  ["f_work", "Find work email"],
  ["f_company", "Enrich company"],
  ["f_phone_1", "Find phone"],
  ["f_phone_2", "Find phone"],
].map(([id = "", name = ""]) => ({ id, name }));

function read(name: string, change?: (html: string) => string): DraftReading {
  const root = showFixture(name, change);
  const panel = findColumnPanel(root);
  if (panel === null) throw new Error("No panel was found.");
  const reading = readDraft(root, panel, COLUMNS);
  expect(draftColumnSchema.safeParse(reading.draft).success).toBe(true);
  expect(JSON.stringify(reading)).not.toContain("PRIVATE");
  return reading;
}

const shown = (actions: string | null, dataCredits: string | null, per: "row" | "result" = "row") => ({
  state: "shown",
  price: { actions, dataCredits, per },
});

describe("the panel of a saved enrichment", () => {
  it("is read whole when every section is open", () => {
    expect(read("panel-open")).toEqual({
      draft: {
        columnId: "f_work",
        name: "Find work email",
        provider: "Hunter",
        actionName: "Find Email from Name",
        account: "clay",
        isAutoRunOn: false,
        condition: { isOn: true, formula: "!{{Email}} && {{Score}} > 4", hasPrompt: true },
        model: null,
        useCase: null,
        reads: ["Full name", "Domain"],
        chip: shown("1", "0.5"),
        save: { offersRows: 4812 },
      },
      unread: [],
    });
  });

  it("says nothing of closed sections, and counts nothing as unread", () => {
    const { draft, unread } = read("panel-closed");
    expect(draft).toMatchObject({
      columnId: "f_company",
      provider: "Apollo.io",
      account: "own",
      chip: shown("1", null),
    });
    expect(draft).toMatchObject({ actionName: "Enrich Company from Domain", isAutoRunOn: null, condition: null });
    expect(draft).toMatchObject({ reads: [], save: { offersRows: null } });
    expect(unread).toEqual([]);
  });

  it("is read without its id, in the older words and with native controls", () => {
    const { draft, unread } = read("panel-older-words");
    expect(draft).toMatchObject({ columnId: null, name: "Find phone", account: "none", isAutoRunOn: true });
    expect(draft.condition).toEqual({ isOn: true, formula: '{{Email}} === ""', hasPrompt: false });
    expect(draft).toMatchObject({ chip: shown(null, "1204", "result"), save: { offersRows: 1204 } });
    expect(unread).toEqual(["the action"]);
  });
});

describe("the panel of an AI column", () => {
  it("gives the model, the use case and the columns that the prompt names", () => {
    const { draft, unread } = read("panel-ai-column");
    expect(draft).toMatchObject({ model: "GPT 4.1 Mini", useCase: "Web research", account: "own", isAutoRunOn: true });
    expect(draft).toMatchObject({ reads: ["Domain", "Full name"], chip: shown(null, "2") });
    expect(draft.condition).toEqual({ isOn: false, formula: null, hasPrompt: false });
    expect(unread).toEqual([]);
  });

  it("knows a model by its name where nothing says Model beside it", () => {
    expect(read("panel-ai-column", (html) => html.replace("<span>Model</span>", "")).draft.model).toBe("GPT 4.1 Mini");
  });
});

describe("the panel of a new enrichment", () => {
  it("belongs to no column, even when a saved one bears its name", () => {
    const { draft, unread } = read("panel-first-setup");
    expect(draft).toMatchObject({
      columnId: null,
      name: "Find work email",
      account: "none",
      chip: { state: "absent" },
    });
    expect(unread).toEqual([]);
  });
});

describe("the column", () => {
  it("is the one that the address names where several bear the title", () => {
    history.replaceState(null, "", "/?fieldId=f_phone_2");
    expect(read("panel-older-words").draft.columnId).toBe("f_phone_2");
    expect(read("panel-open").draft.columnId).toBe("f_work");
    history.replaceState(null, "", "/");
  });

  it("is a new one when the title fits none", () => {
    expect(
      read("panel-open", (html) => html.replace("<h2>Find work email", "<h2>Find work e")).draft.columnId,
    ).toBeNull();
  });
});

describe("the run condition", () => {
  const alone = (html: string) => html.replace(/<div contenteditable="true"><p>!.*<\/p><\/div>/, "");

  it("never takes the prompt for the formula", () => {
    expect(read("panel-open", alone).draft.condition).toEqual({ isOn: true, formula: null, hasPrompt: true });
    const unmarked = (html: string) => alone(html).replace(/data-placeholder="[^"]*"/, "");
    expect(read("panel-open", unmarked).draft.condition).toEqual({ isOn: true, formula: null, hasPrompt: true });
  });

  it("does not take the values of a preview for the formula", () => {
    const preview = (html: string) =>
      html.replace("<button>Regenerate", "<code>PRIVATE-VALUE</code><button>Regenerate");
    expect(read("panel-open", preview).draft.condition?.formula).toBe("!{{Email}} && {{Score}} > 4");
  });

  it("writes columns that stand as chips in braces", () => {
    const chip = '<span data-type="mention" data-id="f_email">Em…</span> == ""';
    expect(read("panel-open", (html) => html.replace(/!\{\{Email.*4/, chip)).draft.condition?.formula).toBe(
      '{{Email}} == ""',
    );
  });

  it("is unread when its tick cannot be found in the open section", () => {
    const { draft, unread } = read("panel-open", (html) =>
      html.replace("Add run condition", "?").replace("Only run if", "?"),
    );
    expect(draft.condition).toBeNull();
    expect(unread).toEqual(["the run condition"]);
  });
});

it("does not take another switch of the panel for auto-run", () => {
  const { draft, unread } = read("panel-open", (html) => html.replace('role="switch" aria-checked="false"', ""));
  expect(draft.isAutoRunOn).toBeNull();
  expect(unread).toEqual(["whether it runs by itself"]);
});

describe("the price chip", () => {
  const withChip = (chip: string) => (html: string) => html.replace(/<span>~2 \/ row<\/span>/, chip);

  it.each([
    ["<span><svg></svg>1</span><span>2.5 / row</span>", shown("1", "2.5")],
    ["<b>1 action</b> + <b>3 data credits / row</b>", shown("1", "3")],
    ['<i><svg class="lucide lucide-coins"></svg>1 / row</i>', shown(null, "1")],
    ["<i><svg><title>Sparkles</title></svg>2 / row</i>", shown("2", null)],
    ["", { state: "absent" }],
    ["<i>2-5 / row</i>", { state: "unreadable" }],
    ["<i>some / row</i>", { state: "unreadable" }],
  ])("%s", (chip, expected) => {
    const { draft, unread } = read("panel-ai-column", withChip(chip));
    expect(draft.chip).toEqual(expected);
    expect(unread).toEqual(expected.state === "unreadable" ? ["the price"] : []);
  });

  it("is unreadable when the footer is gone", () => {
    const { draft, unread } = read("panel-ai-column", (html) => html.replace(/<footer>.*<\/footer>/, ""));
    expect(draft.chip).toEqual({ state: "unreadable" });
    expect(unread).toEqual(["the price", "the Save button"]);
  });
});

it.each(["panel-cell-details", "panel-tools"])("%s is no column panel", (name) => {
  expect(findColumnPanel(showFixture(name))).toBeNull();
});

it("does not take our own words for Clay's", () => {
  const onlyOurs = (html: string) => html.slice(html.indexOf("<fettle-overlay>"));
  expect(findColumnPanel(showFixture("panel-open", onlyOurs))).toBeNull();
});

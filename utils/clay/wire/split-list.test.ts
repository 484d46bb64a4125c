import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListPlace, splitList } from "./split-list.ts";

function split(text: string): { elements: string[]; place: ListPlace } {
  const elements: string[] = [];
  const list = splitList(text, "list");
  for (let step = list.next(); ; step = list.next()) {
    if (step.done === true) return { elements, place: step.value };
    elements.push(step.value);
  }
}

/** JSON text with the spaces that another writer may use. */
const spaced = (value: unknown) =>
  fc.constantFrom(0, 1, "\t", "\r\n").map((indent) => JSON.stringify(value, null, indent));
// Texts full of what a splitter could trip over.
const tricky = fc.string({ unit: fc.constantFrom('"', "\\", "[", "]", "{", "}", ",", ":", "a", "\n", "é") });
const value = fc.oneof(fc.jsonValue(), tricky, fc.dictionary(tricky, fc.oneof(tricky, fc.array(tricky))));

describe("splitList", () => {
  it("yields what JSON.parse finds, bare or under the key, whatever stands around", () => {
    const whole = fc.record({
      list: fc.array(value),
      before: fc.dictionary(tricky, value),
      after: value,
      isBare: fc.boolean(),
    });
    fc.assert(
      fc.property(
        whole.chain(({ list, before, after, isBare }) => spaced(isBare ? list : { ...before, list, after })),
        (text) => {
          const parsed = JSON.parse(text) as unknown[] | { list: unknown[] };
          const { elements, place } = split(text);
          expect(place).toBe(Array.isArray(parsed) ? "bare" : "keyed");
          expect(elements.map((it) => JSON.parse(it))).toEqual(Array.isArray(parsed) ? parsed : parsed.list);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("never loses, adds or changes an element of a text that JSON.parse takes, and never throws on one that it refuses", () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 1atruelis'.split(""), '"list"', '{"list":[') }),
      fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, put]) => {
        const place = at % (json.length + 1);
        return `{"list":[${json.slice(0, place)}${put}${json.slice(place + put.length)}]}`;
      }),
    );
    fc.assert(
      fc.property(text, (it) => {
        const { elements, place } = split(it);
        const parsed = parse(it);
        // Of a key that stands twice JSON.parse takes the last, and we the first.
        if (parsed === undefined || it.split('"list"').length > 2) return;
        const list = Array.isArray(parsed.value) ? parsed.value : (parsed.value as { list?: unknown } | null)?.list;
        expect(place === "none" ? "none" : elements.map((element) => JSON.parse(element))).toEqual(
          Array.isArray(list) ? list : "none",
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it.each<[string, ListPlace]>([
    ["[]", "bare"],
    [' {"a":"]","list":[ ]}', "keyed"],
    ['{"li\\u0073t":[1]}', "keyed"],
    ["{}", "none"],
    ["7", "none"],
    ['{"list":{"list":[1]}}', "none"],
    ['{"other":[1]}', "none"],
    ["", "broken"],
    ["[", "broken"],
    ["[1,]", "broken"],
    ['[1,"a]', "broken"],
    ['["a\\"]', "broken"],
    ['{"list":[{"a":1}', "broken"],
    ['{"list"', "broken"],
    ['{"a":1,}', "broken"],
    ["{", "broken"],
  ])("says of %s that the list is %s", (text, place) => {
    expect(split(text).place).toBe(place);
  });
});

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

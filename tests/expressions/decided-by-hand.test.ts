import { describe, expect, it } from "vitest";
import { evaluate } from "../../utils/expressions/evaluate.ts";
import { known } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";

const UNKNOWN = "unknown";
const CELLS: Record<string, unknown> = {
  f_text: "Acme Ltd",
  f_number: 42,
  f_box: true,
  f_null: null,
  f_empty: "",
  f_list: [1, 2, 3],
  f_day: "2026-01-31",
  f_time: "2026-01-31T23:30:00Z",
};
const STATUSES: Record<string, string> = {
  f_text: "SUCCESS",
  f_number: "ERROR_RUN_CONDITION_NOT_MET",
  f_box: "UNKNOWN",
  f_list: "HAS_NOT_RUN",
};

/** What an expression gives; `UNKNOWN` when it is not known, or something on the way was not understood. */
function say(text: string): unknown {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`does not parse: ${text}`);
  const result = evaluate(
    parsed.tree,
    (id) => known(CELLS[id]),
    (id) => STATUSES[id] ?? null,
  );
  return result.fails ? "fails" : result.value.isKnown && !result.mayFail ? result.value.value : UNKNOWN;
}

// The engine that the tests run in has none of these, so what they give was worked out from moment's documentation and source.
describe("moment", () => {
  it.each<[string, unknown]>([
    ["moment({{f_day}}).isValid()", true],
    ["moment('2026-02-30').isValid()", UNKNOWN],
    ["moment({{f_empty}}).isValid()", false],
    ["moment({{f_null}}).format('YYYY')", "Invalid date"],
    ["moment({{f_text}}).isValid()", UNKNOWN],
    ["moment({{f_day}}).format('YYYY-MM-DD')", "2026-01-31"],
    ["moment({{f_day}}).format('MMM Do, YY [at] h:mm A')", "Jan 31st, 26 at 12:00 AM"],
    ["moment({{f_day}}).format('dddd D/M/YYYY, [Q]Q')", "Saturday 31/1/2026, Q1"],
    ["moment('2026-03-12T15:04:09').format('ddd, MMMM DD HH:mm:ss hh a')", "Thu, March 12 15:04:09 03 pm"],
    ["moment({{f_day}}).format()", UNKNOWN],
    ["moment({{f_day}}).format('GGGG')", UNKNOWN],
    ["moment({{f_day}}, 'YYYY-MM-DD').year()", 2026],
    ["moment({{f_day}}).month() + 1", 1],
    ["moment({{f_day}}).date()", 31],
    ["moment({{f_day}}).day()", 6],
    ["moment('2026-02-01').isoWeekday()", 7],
    ["moment('2026-12-31').dayOfYear()", 365],
    ["moment('2026-08-01').quarter()", 3],
    ["moment({{f_day}}).add(1, 'month').format('MM-DD')", "02-28"],
    ["moment({{f_day}}).subtract(1, 'year').format('YYYY-MM-DD')", "2025-01-31"],
    ["moment({{f_day}}).add(2, 'weeks').date()", 14],
    ["moment({{f_day}}).add(5, 'hours').date()", UNKNOWN],
    ["moment({{f_day}}).startOf('quarter').format('YYYY-MM-DD')", "2026-01-01"],
    ["moment({{f_day}}).startOf('week').date()", 25],
    ["moment('2026-02-10').endOf('month').format('DD HH:mm:ss')", "28 23:59:59"],
    ["moment('2026-03-01').diff('2026-01-31', 'days')", 29],
    ["moment('2026-03-30').diff('2026-01-31', 'months')", 1],
    ["moment('2026-03-31').diff(moment({{f_day}}), 'months')", 2],
    ["moment({{f_day}}).diff('2026-03-31', 'months')", -2],
    ["moment('2026-07-31').diff({{f_day}}, 'years', true)", 0.5],
    ["moment('2026-01-01').diff('2024-06-01', 'years')", 1],
    ["moment('2026-01-01').diff('2025-12-30', 'hours')", UNKNOWN],
    ["moment({{f_time}}).diff('2026-01-31T20:00:00Z', 'hours')", 3],
    ["moment({{f_time}}).diff('2026-01-30T20:00:00Z', 'days')", UNKNOWN],
    ["moment({{f_empty}}).diff('2026-01-01', 'days')", Number.NaN],
    ["moment({{f_day}}).isAfter('2026-01-30')", true],
    ["moment({{f_day}}).isBefore('2026-01-31')", false],
    ["moment({{f_day}}).isSameOrAfter('2026-01-31')", true],
    ["moment({{f_day}}).isSame('2026-01-02', 'month')", true],
    ["moment({{f_day}}).isBetween('2026-01-01', '2026-12-31')", true],
    ["moment({{f_time}}).isAfter('2026-01-01')", true],
    // Midnight comes to no place on earth later than noon in Greenwich.
    ["moment({{f_time}}).isAfter('2026-01-31')", true],
    ["moment({{f_time}}).isAfter('2026-02-01')", UNKNOWN],
    ["moment({{f_time}}).date()", UNKNOWN],
    ["moment({{f_time}}).toISOString()", "2026-01-31T23:30:00.000Z"],
    ["moment({{f_time}}).unix()", 1769902200],
    ["moment(1769902200000).valueOf()", 1769902200000],
    ["moment({{f_empty}}).isBefore('2026-01-01')", false],
    ["(m => m.add(1, 'day') && m.date())(moment('2026-01-01'))", 2],
    ["(m => m.clone().add(1, 'day') && m.date())(moment('2026-01-01'))", 1],
    ["moment()", UNKNOWN],
    ["moment().isAfter({{f_day}})", UNKNOWN],
    ["moment({{f_day}}).fromNow()", UNKNOWN],
    ["moment.duration(30, 'days').humanize()", UNKNOWN],
  ])("%s", (text, expected) => expect(say(text)).toEqual(expected));
});

// By the source of FormulaJS, in all versions.
describe("spreadsheet functions", () => {
  it.each<[string, unknown]>([
    ["IF({{f_number}} > 10, 'big', 'small')", "big"],
    ["IF({{f_box}}, 1)", 1],
    ["IF(false, 1)", false],
    ["IF({{f_text}}, 1, 2)", UNKNOWN],
    ["IF(true, {{f_null}}, 2)", UNKNOWN],
    ["IFS(false, 'a', {{f_number}} == 42, 'b')", "b"],
    ["SWITCH({{f_number}}, 1, 'one', 42, 'all', 'none')", "all"],
    ["SWITCH({{f_text}}, 'x', 1, 'none')", "none"],
    ["AND({{f_number}} > 1, {{f_box}})", true],
    ["AND(true, [true, false])", false],
    ["AND({{f_text}}, true)", UNKNOWN],
    ["OR({{f_number}} > 100, {{f_box}})", true],
    ["OR()", UNKNOWN],
    ["XOR(true, true, true)", true],
    ["NOT({{f_box}})", false],
    ["NOT({{f_text}})", UNKNOWN],
    ["ISBLANK({{f_null}})", true],
    ["ISBLANK({{f_empty}})", false],
    ["ISTEXT({{f_text}}) && ISNUMBER({{f_number}}) && ISLOGICAL({{f_box}}) && ISNONTEXT({{f_number}})", true],
    ["ISNUMBER({{f_text}})", false],
    ["LEN({{f_text}})", 8],
    ["LEN({{f_null}})", UNKNOWN],
    ["UPPER({{f_text}}) + LOWER('AB')", "ACME LTDab"],
    ["TRIM('  a   b ')", "a b"],
    ["TRIM('a\\tb')", UNKNOWN],
    ["LEFT({{f_text}}, 4) + RIGHT({{f_text}}, 3) + LEFT('xy')", "AcmeLtdx"],
    ["MID({{f_text}}, 2, 3)", "cme"],
    ["EXACT({{f_text}}, 'acme ltd')", false],
    ["FIND('Ltd', {{f_text}})", 6],
    ["SEARCH('ltd', {{f_text}}, 2)", 6],
    ["ISNUMBER(SEARCH('gmbh', {{f_text}}))", false],
    ["ISNUMBER(SEARCH('acme', {{f_text}}))", true],
    ["IFERROR(FIND('x', {{f_text}}), 0)", 0],
    ["IFERROR(FIND('A', {{f_text}}), 0)", 1],
    ["IF(FIND('x', {{f_text}}), 1, 2) === 1", false],
    ["SUBSTITUTE({{f_text}}, 'Ltd', '$&')", "Acme $&"],
    ["CONCATENATE({{f_text}}, ' ', {{f_number}}, {{f_box}})", "Acme Ltd 42TRUE"],
    ["CONCAT('a', ['b', 1])", "ab1"],
    ["CONCATENATE({{f_text}}, {{f_null}})", UNKNOWN],
    ["SUM({{f_list}}, 4)", 10],
    ["SUM('3', 4)", UNKNOWN],
    ["MAX({{f_list}}) - MIN({{f_list}})", 2],
    ["AVERAGE({{f_list}}, 6)", 3],
    ["COUNT({{f_list}})", 3],
    ["ABS(-3) + INT(2.7) + ROUND(2.346, 2)", 7.35],
    ["ROUND(1.005, 2)", UNKNOWN],
    ["VLOOKUP(1, {{f_list}}, 2)", UNKNOWN],
  ])("%s", (text, expected) => expect(say(text)).toEqual(expected));

  it("decide no row by an error that is left over", () => {
    const parsed = parseExpression("FIND('x', {{f_text}}) ? true : false");
    if (!parsed.ok) throw new Error("does not parse");
    expect(evaluate(parsed.tree, (id) => known(CELLS[id]))).toMatchObject({ value: { isKnown: false } });
  });
});

// By Clay's documentation of formulas.
describe("Clay's helpers", () => {
  it.each<[string, unknown]>([
    ["Clay.getCellStatus({{f_text}})", "SUCCESS"],
    ['Clay?.getCellStatus?.({{f_number}})?.toLowerCase()?.includes("error")', true],
    ['Clay.getCellStatus(({{f_box}})) === "UNKNOWN"', true],
    ["Clay.getCellStatus({{f_list}})", UNKNOWN],
    ["Clay.getCellStatus({{f_day}})", UNKNOWN],
    ["Clay.getCellStatus({{f_text}}?.email)", UNKNOWN],
    ["Clay.getCellStatus({{f_day}}).includes('a')", UNKNOWN],
    ["clay.getCellStatus({{f_text}})", UNKNOWN],
    ["!Clay.getCellErrorMessagePreview({{f_text}})", true],
    ["!Clay.getCellErrorMessagePreview({{f_number}})", UNKNOWN],
    ["!!Clay.formatForAIPrompt({{f_text}})", true],
    ["!!Clay.formatForJSON({{f_empty}})", UNKNOWN],
    ["Clay.formatForJSON({{f_text}})", UNKNOWN],
    ["Clay.helperOfTomorrow({{f_text}})", UNKNOWN],
  ])("%s", (text, expected) => expect(say(text)).toEqual(expected));
});

describe("what depends on the machine or on Clay's engine", () => {
  it.each([
    "new Date({{f_day}}).getFullYear()",
    "new Date('01/02/2026').getTime()",
    "new Date('2026-01-31 10:00').getTime()",
    "new Date()",
    "Date.now()",
    "Math.random()",
    "{{f_number}}.toLocaleString()",
    // Clay's engine of patterns knows neither.
    "/Acme(?= Ltd)/.test({{f_text}})",
    "/(?<!x)Acme/.test({{f_text}})",
    "`{{f_text}}`",
    '"{{f_text}}"',
  ])("is unknown: %s", (text) => expect(say(text)).toBe(UNKNOWN));
});

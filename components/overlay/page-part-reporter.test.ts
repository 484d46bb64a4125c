import { expect, it } from "vitest";
import { createPagePartReporter } from "./page-part-reporter.ts";

function setUp() {
  const sent: string[] = [];
  const timers: (() => void)[] = [];
  const note = createPagePartReporter({
    send: (part, isReadable) => sent.push(`${part} ${isReadable}`),
    later: (run) => timers.push(run),
  });
  const pass = () => {
    for (const run of timers.splice(0)) run();
  };
  return { note, sent, pass };
}

it("tells once that a part can be read, and nothing of one that is not there", () => {
  const { note, sent, pass } = setUp();
  note("panel", null);
  note("headers", true);
  note("headers", true);
  pass();
  expect(sent).toEqual(["headers true"]);
});

it("tells that a part cannot be read only when that lasts, and when it can be read again", () => {
  const { note, sent, pass } = setUp();
  note("headers", false);
  note("headers", true);
  pass();
  expect(sent).toEqual(["headers true"]);
  note("headers", false);
  note("headers", false);
  pass();
  note("headers", false);
  pass();
  note("headers", true);
  expect(sent).toEqual(["headers true", "headers false", "headers true"]);
});

it("says nothing of a part that went away before it was judged", () => {
  const { note, sent, pass } = setUp();
  note("picker", false);
  note("picker", null);
  pass();
  expect(sent).toEqual([]);
});

import { expect, test } from "@playwright/test";
import { type Bench, startBench } from "./capture/bench.ts";
import { fetchScenarios } from "./capture/fetch-scenarios.ts";
import { xhrScenarios } from "./capture/xhr-scenarios.ts";

const HTML = `<!doctype html><title>A page</title><p>A page<script>
  const api = "https://api.clay.com/v3/tables";
  const reported = [];
  addEventListener("unhandledrejection", (event) => reported.push(event.reason.name));
  window.leaveRejections = async () => {
    reported.length = 0;
    await fetch(api + "/t_refused").catch(() => {});
    fetch(api + "/t_refused").then((response) => response.json());
    fetch(api + "/t_ok").then(() => { throw new RangeError("the app's own") });
    while (reported.length < 2) await new Promise((resolve) => setTimeout(resolve));
    // Events are dispatched after the task of the rejection: one more task, and a doubled one would be here.
    await new Promise((resolve) => setTimeout(resolve));
    return reported.sort();
  };
</script>`;

// A proxy shows no source, so over a tool written in JavaScript these two cannot be alike.
const ABOUT_SOURCE = ["the function itself", "the class and its methods"];

// One worker for the whole file: its tests share the pages.
test.describe.configure({ mode: "default" });

let bench: Bench;

test.beforeAll(async () => {
  bench = await startBench(HTML);
});

test.afterAll(() => bench.close());

for (const [subject, scenarios] of [
  ["fetch", fetchScenarios],
  ["XMLHttpRequest", xhrScenarios],
] as const) {
  for (const [name, run] of Object.entries(scenarios)) {
    test(`${subject}, ${name}: the same with and without the capture`, async () => {
      const native = await (await bench.page()).evaluate(run);
      expect(native).toBeDefined();
      expect(await (await bench.page("capture")).evaluate(run), "over the browser's own").toEqual(native);
      expect(await (await bench.page("capture", "capture")).evaluate(run), "started twice").toEqual(native);
      const wrapped = await (await bench.page("tool")).evaluate(run);
      expect(await (await bench.page("capture", "tool")).evaluate(run), "under another tool").toEqual(wrapped);
      if (ABOUT_SOURCE.includes(name)) return;
      expect(await (await bench.page("tool", "capture")).evaluate(run), "over another tool").toEqual(wrapped);
    });
  }
}

test("the promise and the response are the ones that the native call gave", async () => {
  const page = await bench.page("tool", "capture");
  const same = await page.evaluate(async () => {
    const promise = fetch(`${window.lab.api}/tables/t_ok`);
    const below = window.returnedBelow.at(-1);
    return { promise: promise === below, response: (await promise) === (await below) };
  });
  expect(same).toEqual({ promise: true, response: true });
});

test("the page has no global that it would not have without the capture", async () => {
  const globals = async (page: Awaited<ReturnType<Bench["page"]>>) =>
    page.evaluate(() => Reflect.ownKeys(window).map(String).sort());
  expect(await globals(await bench.page("capture"))).toEqual(await globals(await bench.page()));
});

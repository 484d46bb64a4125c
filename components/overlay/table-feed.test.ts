import { expect, it } from "vitest";
import { CodedError } from "../../utils/diagnostics/coded-error.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import type { TableView } from "../../utils/messaging/protocol.ts";
import type { SurfaceView } from "../shared/surface-view.ts";
import { createTableFeed } from "./table-feed.ts";

const ready = (id: string) => ({ state: "ready", report: { id }, seenAt: 0, blind: [] }) as unknown as TableView;
const nothing = (tableId: string): TableView => ({ state: "nothing-captured", tableId, blind: [] });

function wordOf(view: SurfaceView): string {
  if (view.state === "ready") return view.report.id;
  return view.state === "failed" ? view.sentence : view.state;
}

/** A feed with its address, answers and clock in the test's hands. */
function setUp(answer: (tableId: string) => Promise<TableView>) {
  const page = { tableId: "t_a" as string | null };
  const shown: string[] = [];
  const timers: (() => void)[] = [];
  const feed = createTableFeed({
    currentTableId: () => page.tableId,
    ask: answer,
    show: (view) => shown.push(wordOf(view)),
    later: (run) => timers.push(run),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { feed, page, shown, timers, settle };
}

it("shows loading, then the table", async () => {
  const { feed, shown, settle } = setUp(async (id) => ready(id));
  feed.refresh();
  await settle();
  expect(shown).toEqual(["loading", "t_a"]);
});

it("drops the answer about a table that was left meanwhile", async () => {
  const waiting = new Map<string, (view: TableView) => void>();
  const { feed, page, shown, settle } = setUp((id) => new Promise((resolve) => waiting.set(id, resolve)));
  feed.refresh();
  page.tableId = "t_b";
  feed.refresh();
  waiting.get("t_b")?.(ready("t_b"));
  await settle();
  waiting.get("t_a")?.(ready("t_a"));
  await settle();
  expect(shown).toEqual(["loading", "loading", "t_b"]);
});

it("drops an older answer that comes after a newer one", async () => {
  const waiting: ((view: TableView) => void)[] = [];
  const { feed, shown, timers, settle } = setUp(() => new Promise((resolve) => waiting.push(resolve)));
  feed.refresh();
  timers[0]?.();
  waiting[1]?.(ready("t_a"));
  await settle();
  waiting[0]?.(nothing("t_a"));
  await settle();
  expect(shown).toEqual(["loading", "t_a"]);
});

it("asks for a reload only when a table has had time to arrive", async () => {
  const { feed, shown, timers, settle } = setUp(async (id) => nothing(id));
  feed.refresh();
  await settle();
  expect(shown).toEqual(["loading"]);
  timers[0]?.();
  await settle();
  expect(shown).toEqual(["loading", "nothing-captured"]);
});

it("asks once more when the worker did not answer, then says so", async () => {
  let failures = 1;
  const { feed, shown, settle } = setUp(async (id) => {
    if (failures-- > 0) throw new Error("worker restarting");
    return ready(id);
  });
  feed.refresh();
  await settle();
  expect(shown).toEqual(["loading", "t_a"]);
  failures = 2;
  feed.changed("t_a");
  await settle();
  expect(shown.at(-1)).toBe("unreachable");
});

it("says what is wrong with the records, and shows the table when they are right again", async () => {
  let failure: CodedError | null = new CodedError("database-blocked");
  const { feed, shown, settle } = setUp(async (id) => {
    if (failure !== null) throw failure;
    return ready(id);
  });
  feed.refresh();
  await settle();
  failure = null;
  feed.changed("t_a");
  await settle();
  expect(shown).toEqual(["loading", CODES["database-blocked"].sentence, "t_a"]);
});

it("shows nothing away from tables and ignores changes of other tables", async () => {
  const asked: string[] = [];
  const { feed, page, shown, settle } = setUp(async (id) => {
    asked.push(id);
    return ready(id);
  });
  feed.changed("t_other");
  page.tableId = null;
  feed.refresh();
  await settle();
  expect(asked).toEqual([]);
  expect(shown).toEqual([]);
});

import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type StandIn, startStandIn } from "./start-stand-in.ts";
import type { Field, Row, RunStatusResponse, Table } from "./wire.ts";

const PROSPECTS = "t_0tprospects0001";
const WORKSPACE = "481516";
let clay: StandIn;

beforeEach(async () => {
  clay = await startStandIn();
});

afterEach(async () => {
  await clay.close();
});

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${clay.address}${path}`, {
    method,
    headers: { origin: "https://app.clay.com", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

const patchField = (name: string, body: Partial<Field>) =>
  ask<Field & { type: string; message: string }>(
    "PATCH",
    `/v3/tables/${PROSPECTS}/fields/${clay.state.column("outbound-prospects", name).id}`,
    body,
  );

describe("the saved tables", () => {
  it("answers a table wrapped, and allows the app's origin to send its cookie", async () => {
    const response = await fetch(`${clay.address}/v3/tables/${PROSPECTS}?includeExtraData=true`, {
      headers: { origin: "https://app.clay.com" },
    });
    const { table } = (await response.json()) as { table: Table };
    expect(table.fields).toHaveLength(16);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://app.clay.com");
    expect(response.headers.get("access-control-allow-credentials")).toBe("true");
  });

  it("holds derived ids that agree with the texts", () => {
    for (const { table } of clay.state.tables) {
      for (const field of table.fields.filter((candidate) => candidate.type === "action")) {
        const before = { inputs: field.inputFieldIds, gate: field.conditionalRunFieldIds };
        const after = clay.state.patchField(table.id, field.id, { typeSettings: field.typeSettings });
        expect({ inputs: after.inputFieldIds, gate: after.conditionalRunFieldIds }).toEqual(before);
      }
    }
  });

  it("never has more statuses than rows", async () => {
    for (const { table, rows } of clay.state.tables) {
      const path = `/v3/workspaces/${WORKSPACE}/tables/${table.id}/fields/runstatus`;
      const { answer } = await ask<RunStatusResponse>("GET", path);
      for (const counts of Object.values(answer.statusCountsByField)) {
        const ran = counts === "_pending" ? 0 : counts.reduce((sum, { count }) => sum + count, 0);
        expect(ran).toBeLessThanOrEqual(rows ?? 0);
      }
    }
  });

  it("fills exactly the promised number of rows", async () => {
    const ids = clay.state.byKey("outbound-prospects");
    const { answer } = await ask<{ results: string[] }>("GET", `/v3/tables/${PROSPECTS}/views/gv_x/records/ids`);
    expect(answer.results).toHaveLength(4_812);
    const email = clay.state.column("outbound-prospects", "Email").id;
    let filled = 0;
    for (let at = 0; at < answer.results.length; at += 2_000) {
      const recordIds = answer.results.slice(at, at + 2_000);
      const rows = await ask<{ results: Row[] }>("POST", `/v3/tables/${ids.table.id}/bulk-fetch-records`, {
        recordIds,
      });
      filled += rows.answer.results.filter((row) => row.cells[email] !== undefined).length;
    }
    expect(filled).toBe(1_204);
  });
});

describe("saving a field", () => {
  it("replaces typeSettings and derives the ids again", async () => {
    const email = clay.state.column("outbound-prospects", "Email").id;
    const old = clay.state.column("outbound-prospects", "Find work email").typeSettings;
    const { authAccountId: _gone, ...rest } = old;
    const { answer } = await patchField("Find work email", {
      typeSettings: { ...rest, conditionalRunFormulaText: `!{{${email}}}` },
    });
    expect(answer.conditionalRunFieldIds).toEqual([email]);
    expect(answer.typeSettings).not.toHaveProperty("authAccountId");
  });

  it("refuses a condition on the column's own output, also through another column", async () => {
    const own = clay.state.column("outbound-prospects", "Work email").id;
    const old = clay.state.column("outbound-prospects", "Find work email").typeSettings;
    const { status, answer } = await patchField("Find work email", {
      typeSettings: { ...old, conditionalRunFormulaText: `!{{${own}}}` },
    });
    expect({ status, type: answer.type, message: answer.message }).toEqual({
      status: 400,
      type: "BadRequest",
      message: "Dag is cyclical",
    });
    expect(clay.state.column("outbound-prospects", "Find work email").typeSettings).toEqual(old);
  });

  it("drops runAsButton when it is false and keeps it when it is true", async () => {
    const old = clay.state.column("outbound-prospects", "Research company").typeSettings;
    const parked = await patchField("Research company", { typeSettings: { ...old, runAsButton: true } });
    expect(parked.answer.typeSettings.runAsButton).toBe(true);
    const unparked = await patchField("Research company", { typeSettings: { ...old, runAsButton: false } });
    expect(unparked.answer.typeSettings).not.toHaveProperty("runAsButton");
  });

  it("creates and deletes a field", async () => {
    const created = await ask<{ field: Field }>("POST", `/v3/tables/${PROSPECTS}/fields`, {
      name: "Note",
      type: "text",
      typeSettings: { dataTypeSettings: { type: "text" } },
    });
    const path = `/v3/tables/${PROSPECTS}/fields/${created.answer.field.id}`;
    expect(await ask("DELETE", path)).toEqual({ status: 200, answer: {} });
    expect((await ask<{ type: string }>("DELETE", path)).answer.type).toBe("NotFound");
  });
});

it("merges tableSettings and answers the bare table", async () => {
  const { answer } = await ask<Table>("PATCH", `/v3/tables/${PROSPECTS}`, { tableSettings: { AUTO_RUN_ON: false } });
  expect(answer.tableSettings).toMatchObject({ AUTO_RUN_ON: false, AUTO_RUN_MODE: "keep_existing" });
});

it("runs cells, shows them running once, then settled", async () => {
  const { id } = clay.state.column("outbound-prospects", "ICP score");
  const path = `/v3/workspaces/${WORKSPACE}/tables/${PROSPECTS}/fields/runstatus`;
  const counts = async () => {
    const { answer } = await ask<RunStatusResponse>("GET", path);
    const list = answer.statusCountsByField[id];
    return Object.fromEntries(Array.isArray(list) ? list.map(({ status, count }) => [status, count]) : []);
  };
  await ask("PATCH", `/v3/tables/${PROSPECTS}/run`, {
    fieldIds: [id],
    runRecords: { viewIdTopRecords: { viewId: "gv_x", numRecords: 10 } },
    callerName: "RunNumRowsModal",
    forceRun: true,
  });
  expect((await counts()).RUNNING).toBe(10);
  expect((await counts()).RUNNING).toBeUndefined();
});

it("answers in Clay's error shape what does not exist", async () => {
  expect((await ask<{ type: string }>("GET", "/v3/tables/t_none")).answer.type).toBe("NotFound");
  expect((await ask<{ type: string }>("GET", "/v3/graphql")).answer.type).toBe("NoMatchingURL");
});

it("keeps absent what a folder does not bring", async () => {
  await clay.close();
  clay = await startStandIn({ tables: join(import.meta.dirname, "../tables-bare") });
  const table = clay.state.tables[0]?.table.id;
  expect((await ask(`GET`, `/v3/tables/${table}/count`)).status).toBe(404);
  expect((await ask("GET", `/v3/workspaces/${WORKSPACE}`)).status).toBe(404);
  expect((await ask("GET", `/v3/workspaces/${WORKSPACE}/app-accounts`)).answer).toEqual([]);
  const statuses = await ask("GET", `/v3/workspaces/${WORKSPACE}/tables/${table}/fields/runstatus`);
  expect(statuses.answer).toEqual({ statusCountsByField: {} });
});

import { describe, expect, it } from "vitest";
import { seenForTests } from "../../utils/analysis/draft/draft-for-tests.ts";
import { action, table, value } from "../../utils/lint/example.ts";
import { withHistory } from "./with-history.ts";

const FINDER = action("Find email", "findymail-find-work-email", { reads: ["Domain"] });
const KEY = "/findymail-find-work-email";
const seen = (id: string, workspaceId: string | null, found: number) =>
  seenForTests({
    table: table([value("Domain"), FINDER], { id, workspaceId }),
    statuses: { f_find_email: { SUCCESS: found, SUCCESS_NO_DATA: 10 - found } },
  });

describe("withHistory", () => {
  it("gives a table what the others of its workspace found, and not its own runs", () => {
    const [one, two, three] = withHistory([seen("t_a", "1", 1), seen("t_b", "1", 2), seen("t_c", "1", 4)]);
    expect(one?.history?.[KEY]?.first).toEqual({ found: 6, done: 20, tables: 2 });
    expect(two?.history?.[KEY]?.first).toEqual({ found: 5, done: 20, tables: 2 });
    expect(three?.history?.[KEY]?.first).toEqual({ found: 3, done: 20, tables: 2 });
  });

  it("counts a table once that is given twice", () => {
    const [one] = withHistory([seen("t_a", "1", 1), seen("t_b", "1", 2), seen("t_b", "1", 3)]);
    expect(one?.history?.[KEY]?.first).toEqual({ found: 3, done: 10, tables: 1 });
  });

  it("takes nothing from another workspace, nor for a table that names none", () => {
    const given = [seen("t_a", "1", 1), seen("t_b", "2", 2), seen("t_c", null, 4), seen("t_d", null, 4)];
    expect(withHistory(given).map(({ history }) => history)).toEqual([{}, {}, {}, {}]);
  });
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./repository-files.ts";
import { audit } from "./run-audit.ts";

const TABLE = join(ROOT, "tests/clay-stand-in/tables/job-change-signals.json");

describe("npm run audit -- FILE --scenario", () => {
  it("prints the estimate of that scenario as JSON, part by part, with the list of all of them", () => {
    const { stdout, stderr, status } = audit(TABLE, "--format", "json", "--scenario", "new-250");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const [{ estimate, scenarios }] = JSON.parse(stdout).tables;
    expect(estimate).toMatchObject({ scenario: "new-250", rows: { likely: 250 }, breakdown: { kind: "table" } });
    const ids = scenarios.map(({ id }: { id: string }) => id);
    expect(ids.slice(0, 7)).toEqual([
      "next-run",
      "empty-or-errored",
      "first-10",
      "new-100",
      "exposure",
      "all-forced",
      "month",
    ]);
    expect(ids.at(-1)).toBe("new-250");
  });

  it.each(["text", "md"])("says in %s which one it is about, and what the others come to", (format) => {
    const { stdout } = audit(TABLE, "--format", format, "--scenario", "all-forced");
    expect(stdout).toContain("Everything again, estimate: ");
    expect(stdout).toMatch(/Next run: [\d.,-]+ data credits, [\d.,-]+ actions, \$/);
    expect(stdout).toContain("A month: ");
  });

  it("says in one sentence which there are where there is none of that name", () => {
    const { stdout, stderr, status } = audit(TABLE, "--scenario", "tomorrow");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^Job changes of champions: there is no scenario "tomorrow"\. There are: next-run, .*\n$/);
    expect(status).toBe(2);
  });
});

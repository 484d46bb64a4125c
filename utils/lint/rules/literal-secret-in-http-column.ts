import type { Action } from "../../model/table.ts";
import { listed } from "../listed.ts";
import type { Rule } from "../rule.ts";

const PLACES: Record<Action["secretsIn"][number], string> = {
  headers: "headers",
  query: "query string",
  url: "address",
  body: "body",
};

export const rule: Rule = {
  id: "literal-secret-in-http-column",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "Key or password written into a column",
  why: "Everybody who can open the table, and everybody who gets a copy, a template or an export of it, can read the key and spend on it.",
  fix: "Keep the key in an HTTP API connection, choose that connection under Account in the column, and replace the key at its provider.",
  guards: ["The column takes the key from a connection.", "What stands there is a placeholder or comes from a column."],
  check(facts, report) {
    for (const { column } of facts.columns) {
      const places = column.action?.secretsIn ?? [];
      if (places.length === 0) continue;
      report.finding({
        columnId: column.id,
        // Whether a long text in a body is a key is a guess; a header named for a key and an address are not.
        class: places.every((place) => place === "body") ? "review" : "proven",
        message: `${column.name} seems to hold a key or password as plain text in its ${listed(places.map((place) => PLACES[place]))}. Everybody with access to the table or to a copy of it can read it.`,
        fix: `Put it into an HTTP API connection and choose that under Account in ${column.name}. Then replace the key at its provider, because it has been readable.`,
      });
    }
  },
};

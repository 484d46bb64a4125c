import { action, ai, type Examples, exampleId, formula, table, value } from "../example.ts";

const finder = action("Find email", "findymail-find-work-email", { reads: ["Domain"] });
const rows = [value("Domain"), finder];
const statuses = { [exampleId("Find email")]: { SUCCESS: 10, ERROR: 80, ERROR_TIMEOUT: 10 } };
const withStatus = (text: string) => table([...rows, formula("Reachable", text)]);

export const examples: Examples = {
  bad: [
    {
      title: "A default that looks like an answer, and a prompt that is paid for on it",
      table: table([
        ...rows,
        formula("Reachable", '{{Find email}}?.email ? "Yes" : "No"'),
        ai("Opening line", { reads: ["Reachable"] }),
      ]),
      statuses,
      expects: { Reachable: "Find email failed in 90 of 100 runs, and Reachable shows a value" },
      class: "review",
    },
    {
      title: "A default behind a formula of its own",
      table: table([
        ...rows,
        formula("Email", "{{Find email}}?.email"),
        formula("Email or none", '{{Email}} || "not found"'),
      ]),
      statuses,
      expects: { "Email or none": "shows a value on those rows all the same" },
    },
    {
      title: "Two formulas that hide one column are one matter",
      table: table([
        ...rows,
        formula("Has email", '{{Find email}}?.email ? "Yes" : "No"'),
        formula("Note", '"E-mail: " + {{Find email}}?.email'),
      ]),
      statuses,
      expects: { "Has email": "Has email and Note show a value" },
    },
  ],
  good: [
    {
      title: "The formula is empty where nothing was found",
      table: withStatus("{{Find email}}?.email"),
      statuses,
      expects: {},
    },
    {
      title: "It falls back on another column, which may be empty",
      table: table([value("Email"), ...rows, formula("Best", "{{Find email}}?.email || {{Email}}")]),
      statuses,
      expects: {},
    },
    {
      title: "Rows that a condition or an empty input stopped did not fail",
      table: withStatus('{{Find email}}?.email ? "Yes" : "No"'),
      statuses: {
        [exampleId("Find email")]: { SUCCESS: 10, ERROR_RUN_CONDITION_NOT_MET: 80, ERROR_MISSING_INPUT: 90 },
      },
      expects: {},
    },
    {
      title: "Half of the runs fail",
      table: withStatus('{{Find email}}?.email ? "Yes" : "No"'),
      statuses: { [exampleId("Find email")]: { SUCCESS: 50, ERROR: 50 } },
      expects: {},
    },
    {
      title: "Too few runs to tell",
      table: withStatus('{{Find email}}?.email ? "Yes" : "No"'),
      statuses: { [exampleId("Find email")]: { ERROR: 9 } },
      expects: {},
    },
    {
      title: "A lookup that finds nothing does not fail",
      table: withStatus('{{Find email}}?.email ? "Yes" : "No"'),
      statuses: { [exampleId("Find email")]: { SUCCESS: 10, SUCCESS_NO_DATA: 90 } },
      expects: {},
    },
    {
      title: "The failing column is parked",
      table: table([
        value("Domain"),
        action("Find email", "findymail-find-work-email", { reads: ["Domain"], isAutoRunOn: false }),
        formula("Reachable", '{{Find email}}?.email ? "Yes" : "No"'),
      ]),
      statuses,
      expects: {},
    },
  ],
};

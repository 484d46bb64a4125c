import { action, type Examples, formula, table, value } from "../example.ts";

export const examples: Examples = {
  bad: [
    {
      title: "An enrichment that nothing stops runs on every new row",
      table: table([
        value("Domain"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { reads: ["Domain"] }),
      ]),
      expects: { "Enrich company": "runs on every row by itself" },
    },
    {
      title: "An HTTP call takes no data credits, but an action per row",
      table: table([value("Domain"), action("Check CRM", "http-api-v2", { reads: ["Domain"] })]),
      expects: { "Check CRM": "runs on every row by itself" },
    },
    {
      title: "The auto-run switch was not seen: Clay's default is on, so this needs review",
      table: table([action("Enrich company", "enrich-company-with-mixrank-v2")], { isAutoRunOn: null }),
      expects: { "Enrich company": "on unless somebody switched it off" },
    },
    {
      title: "A column that waits for an ungated one is ungated itself",
      table: table([
        action("Lookup", "lookup-row-in-other-table"),
        formula("Org id", "{{Lookup}}?.record?.org"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { reads: ["Org id"] }),
      ]),
      expects: { "Enrich company": "nothing stops it" },
    },
    {
      title: "A formula with a second source keeps the rows coming",
      table: table([
        value("Website"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { reads: ["Website"], condition: "{{Website}}" }),
        formula("Address", "{{Enrich company}}?.domain || {{Website}}"),
        action("Push", "http-api-v2", { reads: ["Address"] }),
      ]),
      expects: { Push: "nothing stops it" },
    },
    {
      title: "An action of unknown price that nothing stops could not be checked",
      table: table([action("Mystery", "an-action-nobody-knows")]),
      expects: {},
      notChecked: ["Mystery"],
    },
  ],
  good: [
    {
      title: "A run condition decides row by row",
      table: table([
        value("Tier"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { condition: '{{Tier}} == "A"' }),
      ]),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([action("Enrich company", "enrich-company-with-mixrank-v2", { isAutoRunOn: false })]),
      expects: {},
    },
    {
      title: "The table's auto-run is off",
      table: table([action("Enrich company", "enrich-company-with-mixrank-v2")], { isAutoRunOn: false }),
      expects: {},
    },
    {
      title: "The column waits for one that is gated, through a formula",
      table: table([
        value("Tier"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { condition: "{{Tier}}" }),
        formula("Headcount", '!{{Enrich company}} ? "" : {{Enrich company}}?.employee_count'),
        action("Push", "http-api-v2", { reads: ["Headcount"] }),
      ]),
      expects: {},
    },
    {
      title: "Look-ups, sending rows to another table and formulas are free",
      table: table([
        value("Domain"),
        action("Lookup", "lookup-multiple-rows-in-other-table", { reads: ["Domain"] }),
        action("Send", "route-row", { reads: ["Domain"] }),
        formula("Host", "{{Domain}}?.toLowerCase()"),
      ]),
      expects: {},
    },
  ],
};

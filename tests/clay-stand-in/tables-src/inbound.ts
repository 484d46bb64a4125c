import { ACCOUNTS, ACTIONS, SAMPLES } from "./identities.ts";
import { aiInputs, enrich, formula, source, type TableSource, value } from "./table-source.ts";

/** Fed by a webhook; one enrichment runs on whatever comes, and somebody typed a key into the HTTP column's headers. */
export const inboundDemoRequests: TableSource = {
  key: "inbound-demo-requests",
  workbookId: "wb_0tinbound0001",
  name: "Inbound demo requests",
  mark: "indr",
  rows: 640,
  columns: [
    source("Demo form", "s_0tindrform00001"),
    value("Work email", "email", SAMPLES.emails),
    value("Company name", "text", SAMPLES.companies, 588),
    formula("Domain", '{{Work email}}?.split("@")?.[1] || ""', "url"),
    enrich(
      "Enrich company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{Domain}}" },
      {
        ran: { SUCCESS: 541, SUCCESS_NO_DATA: 63 },
      },
    ),
    formula("Headcount", "{{Enrich company}}?.employee_count", "number"),
    enrich(
      "Company name, clean",
      ACTIONS.normalizeName,
      { company_name: "{{Company name}}" },
      {
        when: "!!{{Company name}}",
        ran: { SUCCESS: 540, ERROR_RUN_CONDITION_NOT_MET: 52 },
      },
    ),
    enrich(
      "Open sales roles",
      ACTIONS.findJobs,
      { company_identifier: "{{Domain}}", limit: "5" },
      {
        when: "+({{Headcount}} || 0) > 50",
        ran: { SUCCESS: 201, ERROR_RUN_CONDITION_NOT_MET: 399 },
      },
    ),
    enrich(
      "Route to owner",
      ACTIONS.http,
      {
        method: '"POST"',
        url: '"https://hooks.northwind.example/route"',
        body: '"{\\"email\\":\\"" + {{Work email}} + "\\"}"',
      },
      {
        when: '{{Enrich company}}?.country === "Germany"',
        ran: { SUCCESS: 180, ERROR_RUN_CONDITION_NOT_MET: 420 },
        maps: {
          headers: { Authorization: '"Bearer PLANTED-SECRET-4f9c2e71a8b64d03"', "Content-Type": '"application/json"' },
        },
      },
    ),
  ],
  sources: [
    {
      id: "s_0tindrform00001",
      workspaceId: 481516,
      name: "PLANTED-SECRET demo form",
      type: "webhook",
      typeSettings: { name: "Demo form" },
      state: { numSourceRecords: 640 },
      sourceSubscriptions: [{ tableId: "t_0tindr00000001", fieldId: "f_0tindrdemoform" }],
    },
  ],
};

const score = aiInputs(
  "use-ai",
  "gpt-5-mini",
  '"PLANTED-SECRET prompt: score the fit of " + Clay.formatForAIPrompt({{Enrich company}})',
  { score: "number", reason: "string" },
);

/** A function: a small table that other tables call, row by row (clay-api.md section 10). */
export const scoreAccount: TableSource = {
  key: "score-account",
  workbookId: "wb_0tfunctions01",
  name: "Score account",
  mark: "scac",
  rows: 380,
  columns: [
    source("Calls", "s_0tscaccalls0001"),
    formula("Domain", '{{Calls}}?.domain || ""', "url"),
    enrich(
      "Enrich company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{Domain}}" },
      {
        when: "!!{{Domain}}",
        ran: { SUCCESS: 322, SUCCESS_NO_DATA: 58 },
      },
    ),
    enrich("Fit score", ACTIONS.ai, score.inputs, {
      account: ACCOUNTS.ownOpenai,
      when: "!!{{Enrich company}}?.name",
      maps: score.maps,
      ran: { SUCCESS: 322, ERROR_RUN_CONDITION_NOT_MET: 58 },
    }),
  ],
  sources: [
    {
      id: "s_0tscaccalls0001",
      workspaceId: 481516,
      name: "Calls",
      type: "manual",
      typeSettings: { name: "Calls" },
      state: { numSourceRecords: 380 },
      sourceSubscriptions: [{ tableId: "t_0tscac00000001", fieldId: "f_0tscaccalls" }],
    },
  ],
};

/** Calls the function on every account that has an owner. */
export const territoryPlanning: TableSource = {
  key: "territory-planning",
  workbookId: "wb_0tinbound0001",
  name: "Territory planning",
  mark: "terr",
  rows: 900,
  columns: [
    value("Account", "text", SAMPLES.companies),
    value("Domain", "url", SAMPLES.domains, 880),
    value("Territory", "select", ["North", "South", "West"], 610),
    enrich(
      "Score account",
      ACTIONS.callFunction,
      { tableId: '"t_0tscac00000001"', sourceId: '"s_0tscaccalls0001"' },
      {
        when: "!!{{Territory}} && !!{{Domain}}",
        maps: { inputs: { domain: "{{Domain}}" } },
        ran: { SUCCESS: 380, ERROR_RUN_CONDITION_NOT_MET: 290 },
      },
    ),
    formula("Score", "{{Score account}}?.score", "number"),
    enrich(
      "Plan sheet",
      ACTIONS.sheet,
      { id: '"sheet-1"', "columnMapping|Company": "{{Account}}" },
      {
        account: ACCOUNTS.ownSheets,
        when: "+({{Score}} || 0) >= 7",
        isParked: true,
      },
    ),
  ],
};

import { ACCOUNTS, ACTIONS, SAMPLES } from "./identities.ts";
import { aiInputs, enrich, formula, source, type TableSource, value } from "./table-source.ts";

// What is stored with "Keep existing results" off has never been seen (clay-api.md section 14): this value is the stand-in's.
const NOT_KEPT = "rerun_existing";
const MIXRANK = "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2";

/** A weekly list search. Existing results are not kept, so each run of the search may run the paid columns again. */
export const weeklyAccountList: TableSource = {
  key: "weekly-account-list",
  workbookId: "wb_0tresearch0001",
  name: "Weekly account list",
  mark: "week",
  rows: 760,
  settings: { AUTO_RUN_MODE: NOT_KEPT, HAS_SCHEDULED_SOURCES: true },
  columns: [
    source("Find companies", "s_0tweekfind00001", { taggedSourceType: { type: "v3-action" } }),
    formula("Company", "{{Find companies}}?.name"),
    formula("Domain", "{{Find companies}}?.domain", "url"),
    enrich(
      "Enrich company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{Domain}}" },
      {
        when: "!!{{Domain}}",
        ran: { SUCCESS: 640, SUCCESS_NO_DATA: 120 },
      },
    ),
    enrich(
      "Hiring for sales",
      ACTIONS.findJobs,
      { company_identifier: "{{Domain}}" },
      {
        when: '{{Enrich company}}?.industry === "Software"',
        ran: { SUCCESS: 150, ERROR_RUN_CONDITION_NOT_MET: 610 },
      },
    ),
  ],
  sources: [
    {
      id: "s_0tweekfind00001",
      workspaceId: 481516,
      name: "PLANTED-SECRET company search",
      type: "v3-action",
      typeSettings: {
        name: "Find companies",
        idPath: "id",
        actionKey: "find-lists-of-companies-with-mixrank-source",
        actionPackageId: MIXRANK,
        inputs: { limit: 100, keywords: "PLANTED-SECRET keywords" },
        scheduleConfig: { runSettings: { periodUnit: "weekly" } },
      },
      state: { numSourceRecords: 760 },
      sourceSubscriptions: [{ tableId: "t_0tweek00000001", fieldId: "f_0tweekfindcompanies" }],
    },
  ],
};

const opener = aiInputs(
  "use-ai",
  "gemini-2.5-flash",
  '"PLANTED-SECRET prompt: congratulate " + {{Person}} + " on the new role."',
);

/** Fed by a signal that checks people for a change of job. */
export const jobChangeSignals: TableSource = {
  key: "job-change-signals",
  workbookId: "wb_0tevents00001",
  name: "Job changes of champions",
  mark: "jobc",
  rows: 310,
  settings: { AUTO_RUN_MODE: NOT_KEPT, HAS_SIGNALS: true },
  columns: [
    source("Job change", "s_0tjobcsignal001", { taggedSourceType: { type: "trigger-source" } }),
    formula("Person", "{{Job change}}?.name"),
    formula("New domain", "{{Job change}}?.domain", "url"),
    value("Owner", "text", ["East team", "West team"], 190),
    enrich(
      "Enrich new company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{New domain}}" },
      {
        when: '{{Owner}} == "East team"',
        ran: { SUCCESS: 92, ERROR_RUN_CONDITION_NOT_MET: 200 },
      },
    ),
    enrich("Opener", ACTIONS.ai, opener.inputs, {
      account: ACCOUNTS.clayGemini,
      when: "!!{{Enrich new company}}?.name",
      maps: opener.maps,
      ran: { SUCCESS: 90, ERROR_RUN_CONDITION_NOT_MET: 200 },
    }),
  ],
  sources: [
    {
      id: "s_0tjobcsignal001",
      workspaceId: 481516,
      name: "PLANTED-SECRET champions",
      type: "trigger-source",
      typeSettings: { name: "Job change", signalType: "job-change", triggerDefinitionId: "sig_0tjobchange01" },
      state: { numSourceRecords: 310 },
      sourceSubscriptions: [{ tableId: "t_0tjobc00000001", fieldId: "f_0tjobcjobchange" }],
    },
  ],
};

const oldOpener = aiInputs("use-ai", "gpt-4o", '"PLANTED-SECRET prompt: thank " + {{Full name}} + " for coming."');

/** A workspace that stayed on an old plan: one kind of credit, no actions. */
export const webinarLeads: TableSource = {
  key: "webinar-leads",
  folder: "legacy-workspace",
  workspaceId: 230817,
  workbookId: "wb_0twebinars001",
  name: "Webinar leads",
  mark: "webi",
  rows: 870,
  columns: [
    value("Full name", "text", SAMPLES.people),
    value("Domain", "url", SAMPLES.domains, 850),
    value("Email", "email", SAMPLES.emails, 402),
    enrich(
      "Find work email",
      ACTIONS.findymail,
      { full_name: "{{Full name}}", company_domain: "{{Domain}}" },
      {
        account: "aa_0tclayfindymail01",
        when: "!{{Email}}",
        ran: { SUCCESS: 205, SUCCESS_NO_DATA: 190, ERROR_RUN_CONDITION_NOT_MET: 402 },
      },
    ),
    enrich(
      "Enrich company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{Domain}}" },
      {
        ran: { SUCCESS: 500, SUCCESS_NO_DATA: 80 },
      },
    ),
    enrich("Thank you note", ACTIONS.ai, oldOpener.inputs, {
      account: "aa_0townopenai000002",
      when: "!!{{Email}} || !!{{Find work email}}?.email",
      maps: oldOpener.maps,
    }),
  ],
};

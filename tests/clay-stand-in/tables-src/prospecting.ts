import { ACCOUNTS, ACTIONS, SAMPLES } from "./identities.ts";
import { aiInputs, enrich, formula, merge, source, type TableSource, value } from "./table-source.ts";

const mail = { full_name: "{{Full name}}", company_domain: "{{Domain}}" };

/**
 * A hand-made waterfall whose second step does not look at the first, the same enrichment twice, and a run condition on a
 * column that somebody deleted.
 */
export const conferenceAttendees: TableSource = {
  key: "conference-attendees",
  workbookId: "wb_0tevents00001",
  name: "Conference attendees",
  mark: "conf",
  rows: 1_430,
  columns: [
    value("Full name", "text", SAMPLES.people),
    value("Domain", "url", SAMPLES.domains, 1_391),
    value("LinkedIn URL", "url", SAMPLES.profiles, 1_120),
    enrich(
      "Enrich person",
      ACTIONS.enrichPerson,
      { person_identifier: "{{LinkedIn URL}}" },
      {
        when: "!!{{LinkedIn URL}}",
        ran: { SUCCESS: 610, SUCCESS_NO_DATA: 90, ERROR_RUN_CONDITION_NOT_MET: 210 },
      },
    ),
    enrich(
      "Enrich person (2)",
      ACTIONS.enrichPerson,
      { person_identifier: "{{LinkedIn URL}}" },
      {
        when: "!!{{LinkedIn URL}}",
        ran: { SUCCESS: 300, ERROR_RUN_CONDITION_NOT_MET: 90 },
      },
    ),
    enrich("Work email (Findymail)", ACTIONS.findymail, mail, {
      account: ACCOUNTS.ownFindymail,
      when: "!!{{Domain}}",
      ran: { SUCCESS: 410, SUCCESS_NO_DATA: 390, ERROR_RUN_CONDITION_NOT_MET: 20 },
    }),
    enrich("Work email (Prospeo)", ACTIONS.prospeo, mail, {
      account: ACCOUNTS.clayProspeo,
      when: "!!{{Domain}}",
      ran: { SUCCESS: 330, SUCCESS_NO_DATA: 470, ERROR_RUN_CONDITION_NOT_MET: 20 },
    }),
    enrich(
      "Work email (LeadMagic)",
      ACTIONS.leadmagic,
      { name: "{{Full name}}", domain: "{{Domain}}" },
      {
        account: ACCOUNTS.clayLeadmagic,
        when: "!{{Work email (Findymail)}}?.email && !{{Work email (Prospeo)}}?.email",
        ran: { SUCCESS: 80, SUCCESS_NO_DATA: 160, ERROR_RUN_CONDITION_NOT_MET: 580 },
      },
    ),
    formula(
      "Email",
      "{{Work email (Findymail)}}?.email || {{Work email (Prospeo)}}?.email || {{Work email (LeadMagic)}}?.email",
      "email",
    ),
    enrich(
      "Validate email",
      ACTIONS.validate,
      { email: "{{Email}}" },
      {
        account: ACCOUNTS.clayZerobounce,
        when: '{{Attended talk}} === "yes" && !!{{Email}}',
      },
    ),
  ],
};

const deep = (model: string, prompt: string) =>
  aiInputs("claygent", model, prompt, { summary: "string", sources: "string" });
const strategy = deep(
  "gpt-4.1",
  '"PLANTED-SECRET prompt: read the annual report of " + {{Company}} + " and name its strategy."',
);
const risks = deep("claude-opus-4-6", '"PLANTED-SECRET prompt: name the three largest risks of " + {{Company}}');
const brief = aiInputs(
  "use-ai",
  "gpt-4.1",
  '"PLANTED-SECRET prompt: a brief from " + Clay.formatForAIPrompt({{Strategy}})',
);

/** Models whose price follows the tokens: one without a limit per row, one with, one on fixed content prices. */
export const claygentDeepResearch: TableSource = {
  key: "claygent-deep-research",
  workbookId: "wb_0tresearch0001",
  name: "Deep research on top accounts",
  mark: "deep",
  rows: 240,
  columns: [
    value("Company", "text", SAMPLES.companies),
    value("Tier", "select", ["A", "B"], 240),
    enrich("Strategy", ACTIONS.ai, strategy.inputs, {
      account: ACCOUNTS.clayOpenai,
      when: '{{Tier}} == "A"',
      maps: strategy.maps,
      ran: { SUCCESS: 64, ERROR_RUN_CONDITION_NOT_MET: 60 },
    }),
    enrich(
      "Risks",
      ACTIONS.ai,
      { ...risks.inputs, runBudget: "6" },
      {
        when: '{{Tier}} == "A"',
        maps: risks.maps,
        ran: { SUCCESS: 60, ERROR_RUN_CONDITION_NOT_MET: 60 },
      },
    ),
    enrich("Account brief", ACTIONS.ai, brief.inputs, {
      account: ACCOUNTS.ownOpenai,
      when: "!!{{Strategy}}?.summary",
      maps: brief.maps,
      ran: { SUCCESS: 64, ERROR_RUN_CONDITION_NOT_MET: 60 },
    }),
  ],
};

/** Two tables of one workbook: companies send their decision makers to the other, which finds addresses the careful way. */
export const targetCompanies: TableSource = {
  key: "target-companies",
  workbookId: "wb_0taccounts001",
  name: "Target companies",
  mark: "targ",
  rows: 520,
  columns: [
    value("Company", "text", SAMPLES.companies),
    value("Domain", "url", SAMPLES.domains),
    enrich(
      "Enrich company",
      ACTIONS.enrichCompany,
      { company_identifier: "{{Domain}}" },
      {
        when: "!!{{Domain}}",
        ran: { SUCCESS: 460, SUCCESS_NO_DATA: 40 },
      },
    ),
    formula("Headcount", "{{Enrich company}}?.employee_count", "number"),
    enrich(
      "Send to decision makers",
      ACTIONS.sendRow,
      { tableId: '"t_0tdeci00000001"' },
      {
        when: "+({{Headcount}} || 0) >= 100",
        maps: { rowData: { Domain: "{{Domain}}", Company: "{{Company}}" } },
        ran: { SUCCESS: 230, ERROR_RUN_CONDITION_NOT_MET: 270 },
      },
    ),
  ],
};

/** Nothing to complain about: a native waterfall with checks, started only where nobody has an address yet. */
export const decisionMakers: TableSource = {
  key: "decision-makers",
  workbookId: "wb_0taccounts001",
  name: "Decision makers",
  mark: "deci",
  rows: 230,
  columns: [
    source("From target companies", "s_0tdecifrom00001", { recreateTableRecordOnSourceRecordNoop: false }),
    value("Full name", "text", SAMPLES.people),
    value("Domain", "url", SAMPLES.domains),
    value("Email in CRM", "email", SAMPLES.emails, 81),
    enrich("Find work email (Findymail)", ACTIONS.findymail, mail, {
      account: ACCOUNTS.ownFindymail,
      when: "!{{Email in CRM}} && !!{{Domain}}",
      ran: { SUCCESS: 70, SUCCESS_NO_DATA: 79, ERROR_RUN_CONDITION_NOT_MET: 81 },
    }),
    enrich(
      "Validate (Findymail)",
      ACTIONS.validate,
      { email: "{{Find work email (Findymail)}}?.email" },
      {
        account: ACCOUNTS.clayZerobounce,
        when: "!!{{Find work email (Findymail)}}?.email",
        ran: { SUCCESS: 70, ERROR_RUN_CONDITION_NOT_MET: 160 },
      },
    ),
    enrich(
      "Find work email (LeadMagic)",
      ACTIONS.leadmagic,
      { name: "{{Full name}}", domain: "{{Domain}}" },
      {
        account: ACCOUNTS.clayLeadmagic,
        when: "!{{Email in CRM}} && !{{Find work email (Findymail)}}?.email",
        ran: { SUCCESS: 33, SUCCESS_NO_DATA: 46, ERROR_RUN_CONDITION_NOT_MET: 151 },
      },
    ),
    merge("Work email", [
      "{{Email in CRM}}",
      "{{Find work email (Findymail)}}?.email",
      "{{Find work email (LeadMagic)}}?.email",
    ]),
  ],
  waterfall: {
    name: "Work email",
    attribute: "Person_WorkEmail",
    steps: [["Find work email (Findymail)", "Validate (Findymail)"], ["Find work email (LeadMagic)"]],
    merge: "Work email",
  },
  sources: [
    {
      id: "s_0tdecifrom00001",
      workspaceId: 481516,
      name: "From target companies",
      type: "manual",
      typeSettings: { name: "From target companies" },
      state: { numSourceRecords: 230 },
      sourceSubscriptions: [{ tableId: "t_0tdeci00000001", fieldId: "f_0tdecifromtargetcompanies" }],
    },
  ],
};

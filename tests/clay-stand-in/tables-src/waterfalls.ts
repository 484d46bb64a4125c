import { ACCOUNTS, ACTIONS, SAMPLES } from "./identities.ts";
import { enrich, formula, merge, type TableSource, value } from "./table-source.ts";

const mail = { full_name: "{{Full name}}", company_domain: "{{Domain}}" };
const person = { person_identifier: "{{LinkedIn URL}}" };
const check = (name: string, step: string, ran: Record<string, number>) =>
  enrich(name, ACTIONS.validate, { email: `{{${step}}}?.email` }, { when: `!!{{${step}}}?.email`, ran });

/**
 * Three waterfalls that cost more than they need to: one of Clay's that asks first who bills misses and validates twice, one by hand
 * that asks the dear provider first, and one by hand whose last step hardly ever finds anything.
 */
export const contactSearch: TableSource = {
  key: "contact-search",
  folder: "lists-workspace",
  workspaceId: 350112,
  workbookId: "wb_0twaterfall01",
  name: "Contact search",
  mark: "cont",
  rows: 12_000,
  columns: [
    value("Full name", "text", SAMPLES.people),
    value("Domain", "url", SAMPLES.domains),
    value("LinkedIn URL", "url", SAMPLES.profiles),
    enrich("Email (Enrow)", ACTIONS.enrow, mail, {
      when: "!!{{Domain}}",
      ran: { SUCCESS: 760, SUCCESS_NO_DATA: 1_240 },
    }),
    check("Check (Enrow)", "Email (Enrow)", { SUCCESS: 760, ERROR_RUN_CONDITION_NOT_MET: 1_240 }),
    enrich("Email (Icypeas)", ACTIONS.icypeas, mail, {
      when: "!!{{Domain}}",
      ran: { SUCCESS: 560, SUCCESS_NO_DATA: 794, ERROR_RUN_CONDITION_NOT_MET: 646 },
    }),
    check("Check (Icypeas)", "Email (Icypeas)", { SUCCESS: 560, ERROR_RUN_CONDITION_NOT_MET: 1_440 }),
    merge("Work email", ["{{Email (Enrow)}}?.email", "{{Email (Icypeas)}}?.email"]),
    enrich(
      "Validate work email",
      ACTIONS.validate,
      { email: "{{Work email}}" },
      {
        account: ACCOUNTS.clayZerobounce,
        when: "!!{{Work email}}",
        ran: { SUCCESS: 1_206, ERROR_RUN_CONDITION_NOT_MET: 794 },
      },
    ),
    enrich("Mobile (Datagma)", ACTIONS.datagmaMobile, person, {
      when: "!!{{LinkedIn URL}}",
      ran: { SUCCESS: 540, SUCCESS_NO_DATA: 1_460 },
    }),
    enrich(
      "Mobile (LeadMagic)",
      ACTIONS.leadmagicMobile,
      { profile_url: "{{LinkedIn URL}}" },
      {
        when: "!!{{LinkedIn URL}} && !{{Mobile (Datagma)}}?.mobile_number",
        ran: { SUCCESS: 340, SUCCESS_NO_DATA: 1_120, ERROR_RUN_CONDITION_NOT_MET: 540 },
      },
    ),
    formula("Mobile", "{{Mobile (Datagma)}}?.mobile_number || {{Mobile (LeadMagic)}}?.mobile_number"),
    enrich(
      "Tech stack (BuyerCaddy)",
      ACTIONS.buyercaddyStack,
      { company_domain: "{{Domain}}" },
      {
        when: "!!{{Domain}}",
        ran: { SUCCESS: 900, SUCCESS_NO_DATA: 1_100 },
      },
    ),
    enrich(
      "Tech stack (BuiltWith)",
      ACTIONS.builtwithStack,
      { company_domain: "{{Domain}}" },
      {
        when: "!!{{Domain}} && !{{Tech stack (BuyerCaddy)}}?.technologies",
        ran: { SUCCESS: 11, SUCCESS_NO_DATA: 1_089, ERROR_RUN_CONDITION_NOT_MET: 900 },
      },
    ),
    formula("Tech stack", "{{Tech stack (BuyerCaddy)}}?.technologies || {{Tech stack (BuiltWith)}}?.technologies"),
  ],
  waterfall: {
    name: "Work email",
    attribute: "Person_WorkEmail",
    steps: [
      ["Email (Enrow)", "Check (Enrow)"],
      ["Email (Icypeas)", "Check (Icypeas)"],
    ],
    merge: "Work email",
  },
};

import { aiInputs, formula, merge } from "../../clay-stand-in/tables-src/table-source.ts";
import { CLAY_ACCOUNTS, OWN_ACCOUNTS } from "./accounts.ts";
import { SETTLES, VALID } from "./documented-rates.ts";
import type { TableDraft } from "./draft.ts";
import { gateFor } from "./gates.ts";

// One column in six runs on a key of the customer's own.
const OWN_KEY = 1 / 6;

// Of the columns on Clay's key as many name Clay's account as none (61 % of real columns name one: real-tables.md section 3).
function accountFor({ dice }: TableDraft, provider: string): string | undefined {
  if (dice.isHit(OWN_KEY)) return OWN_ACCOUNTS[provider];
  return dice.isHit(0.5) ? CLAY_ACCOUNTS[provider] : undefined;
}

const EMAIL = ["findymail", "prospeo", "leadmagic", "icypeas", "hunter", "dropcontact", "datagma", "enrow"];
const EMAIL_KEYS: Record<string, string> = {
  findymail: "findymail-find-work-email",
  prospeo: "prospeo-find-work-email-v2",
  leadmagic: "leadmagic-find-work-email",
  icypeas: "icypeas-find-email-v2",
  hunter: "find-email-v2",
  dropcontact: "dropcontact-enrich-person",
  datagma: "datagma-find-work-email-v3",
  enrow: "enrow-find-work-email",
};
const PHONE_KEYS: Record<string, string> = {
  leadmagic: "leadmagic-find-mobile-number",
  findymail: "findymail-mobile",
  contactout: "contactout-find-phone",
  datagma: "datagma-find-mobile-number",
};

/** Clay's own look-ups of companies and people. */
export function addProfiles(draft: TableDraft): void {
  const { dice } = draft;
  if (dice.isHit(0.6)) draft.enrich("Enrich company", "enrich-company-with-mixrank-v2", { when: gateFor(draft, 0.4) });
  if (dice.isHit(0.5)) draft.enrich("Enrich person", "enrich-person-with-mixrank-v2", { when: gateFor(draft, 0.4) });
}

/** Work e-mail: one provider, a waterfall by hand, or Clay's own with or without validations (real-tables.md section 5). */
export function addEmail(draft: TableDraft): void {
  const { dice } = draft;
  const providers = dice.draw(EMAIL, dice.whole(2, 4));
  const gate = dice.isHit(0.3) ? "!{{Email on file}}" : gateFor(draft, 0.35);
  const kind = dice.roll();
  if (kind < 0.2) {
    const [provider = "findymail"] = providers;
    draft.enrich("Work email", EMAIL_KEYS[provider] ?? "", { when: gate, account: accountFor(draft, provider) });
  } else if (kind < 0.45) addChain(draft, providers, gate);
  else addWaterfall(draft, providers, gate);
}

function addChain(draft: TableDraft, providers: string[], gate: string | undefined): void {
  const names: string[] = [];
  for (const provider of providers) {
    const missed = names.map((name) => `!{{${name}}}?.email`);
    const when = [...(gate === undefined ? [] : [`(${gate})`]), ...missed].join(" && ");
    const account = accountFor(draft, provider);
    names.push(
      draft.enrich(`Email by ${provider}`, EMAIL_KEYS[provider] ?? "", {
        when: when === "" ? undefined : when,
        account,
      }),
    );
  }
  draft.add(formula("Work email", names.map((name) => `{{${name}}}?.email`).join(" || "), "email"));
}

function addWaterfall(draft: TableDraft, providers: string[], gate: string | undefined): void {
  const { dice } = draft;
  const isChecked = dice.isHit(0.7);
  const steps = providers.map((provider): [string, string?] => {
    const account = accountFor(draft, provider);
    const step = draft.enrich(`Step ${provider}`, EMAIL_KEYS[provider] ?? "", { when: gate, account });
    if (!isChecked) return [step];
    const check = draft.enrich(`Check ${provider}`, "validate-email", {
      inputs: { email: `{{${step}}}?.email` },
      hidden: { validRate: dice.between(...VALID) },
    });
    return [step, check];
  });
  draft.add(
    merge(
      "Work email",
      steps.map(([step]) => `{{${step}}}?.email`),
    ),
  );
  draft.waterfall = { name: "Work Email", attribute: "Person_WorkEmail", steps, merge: "Work email" };
}

/** Mobile numbers: dear, and so mostly for few rows. */
export function addPhone(draft: TableDraft): void {
  const { dice } = draft;
  const names: string[] = [];
  const gate = gateFor(draft, 0.85);
  for (const provider of dice.draw(Object.keys(PHONE_KEYS), dice.whole(1, 3))) {
    const missed = names.map((name) => `!{{${name}}}?.mobile_number`);
    const when = [...(gate === undefined ? [] : [`(${gate})`]), ...missed].join(" && ");
    const account = accountFor(draft, provider);
    names.push(
      draft.enrich(`Mobile by ${provider}`, PHONE_KEYS[provider] ?? "", {
        when: when === "" ? undefined : when,
        account,
      }),
    );
  }
}

// Models with a published price: pricing.md section 5.
const FIXED = ["gemini-2.5-flash", "gpt-5-nano", "gpt-5-mini", "gpt-4.1", "claude-haiku-4-5", "gpt-4o"];
const RESEARCH = ["clay-argon", "clay-helium", "gpt-5-mini", "gemini-2.5-flash"];
const VARIABLE = ["gpt-4.1", "gpt-5.1", "claude-sonnet-4-5", "claude-haiku-4-5", "gemini-2.5-pro", "claude-opus-4-6"];

/** An AI column whose answer other columns ask for. */
export function addQualify(draft: TableDraft): void {
  const { inputs, maps } = aiInputs("use-ai", draft.dice.pick(FIXED), '"Does it fit? " + {{Domain}}', {
    score: "number",
    isFit: "boolean",
  });
  draft.enrich("Qualify", "use-ai", { inputs, maps, when: gateFor(draft, 0.5) });
}

/** AI at fixed prices, at variable ones with or without a budget, or on an own key (clay-api.md section 11.1). */
export function addAi(draft: TableDraft, name: string): void {
  const { dice } = draft;
  const kind = dice.roll();
  const prompt = '"Write an opener for " + {{Full name}}';
  if (kind < 0.45) {
    const { inputs, maps } = aiInputs("use-ai", dice.pick(FIXED), prompt);
    draft.enrich(name, "use-ai", { inputs, maps, when: gateFor(draft) });
  } else if (kind < 0.6) {
    const { inputs, maps } = aiInputs("use-ai", "gpt-5-mini", prompt);
    draft.enrich(name, "use-ai", { inputs, maps, when: gateFor(draft), account: OWN_ACCOUNTS.openai });
  } else {
    const isVariable = kind >= 0.8;
    const ai = aiInputs("claygent", dice.pick(isVariable ? VARIABLE : RESEARCH), prompt);
    // 27 of 67 real columns set a budget, most of them at 3 (real-tables.md section 4).
    const inputs = {
      ...ai.inputs,
      ...(isVariable && dice.isHit(0.4) ? { runBudget: dice.pick(["3", "3", "5", "8"]) } : {}),
    };
    draft.enrich(name, "use-ai", {
      inputs,
      maps: ai.maps,
      when: gateFor(draft),
      hidden: { settlesAt: dice.between(...SETTLES) },
    });
  }
}

const INSIGHTS = [
  "lookup-technology-stack-new",
  "sumble-enrich-company-technologies",
  "find-google-news-results",
  "harmonic-get-fundraising-data",
  "signal-job-change",
];

const BY_THE_RESULT = ["lusha-enrich-company-news-signal", "enigma-get-operating-location-addresses"];

/** What else is bought about a company or a person. */
export function addInsight(draft: TableDraft, name: string): void {
  const { dice } = draft;
  if (dice.isHit(0.2)) {
    const hidden = { resultsLean: Math.exp(dice.between(-0.7, 0.7)) };
    const inputs = {
      company_identifier: "{{Domain}}",
      company_domain: "{{Domain}}",
      limit: String(dice.pick([1, 3, 5, 10])),
    };
    draft.enrich(name, dice.pick(BY_THE_RESULT), { inputs, hidden, when: gateFor(draft) });
  } else if (dice.isHit(0.15)) {
    draft.enrich(name, "scrape-website", { inputs: { url: "{{Domain}}" }, when: gateFor(draft) });
  } else {
    const hidden = { resultsLean: Math.exp(dice.between(-0.7, 0.7)) };
    draft.enrich(name, dice.pick(INSIGHTS), { when: gateFor(draft), hidden });
  }
}

/** What takes an action and no data: calls to the user's own service, writes to a CRM, and look-ups, which take neither. */
export function addPlumbing(draft: TableDraft): void {
  const { dice } = draft;
  if (dice.isHit(0.3)) draft.enrich("Look up account", "lookup-row-in-other-table");
  if (dice.isHit(0.4)) draft.enrich("Notify", "http-api-v2", { when: gateFor(draft, 0.67) });
  if (dice.isHit(0.4)) {
    const when = draft.has("Work email") && dice.isHit(0.7) ? "!!{{Work email}}" : gateFor(draft, 0.67);
    draft.enrich("Update CRM", "hubspot-update-object", { account: OWN_ACCOUNTS.hubspot, when });
  }
  if (dice.isHit(0.25)) {
    draft.enrich("Deep dive", "scrape-website", { inputs: { url: "{{Domain}}" }, isParked: true });
  }
}

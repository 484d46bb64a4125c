import { aiActions, aiVendorActions } from "./actions/ai.ts";
import { companyActions } from "./actions/company.ts";
import { crmActions } from "./actions/crm.ts";
import { emailActions } from "./actions/email.ts";
import { fundingAndTechnologyActions } from "./actions/funding-and-technology.ts";
import { jobsAndNewsActions } from "./actions/jobs-and-news.ts";
import { namedCompanyActions } from "./actions/named-companies.ts";
import { namedContactActions } from "./actions/named-contacts.ts";
import { namedFundingAndTechnologyActions } from "./actions/named-funding-and-technology.ts";
import { namedPersonActions } from "./actions/named-people.ts";
import { namedToolActions } from "./actions/named-tools.ts";
import { personActions } from "./actions/person.ts";
import { phoneActions } from "./actions/phone.ts";
import { sequencerActions } from "./actions/sequencers.ts";
import { socialAndWebActions } from "./actions/social-and-web.ts";
import { normalisingActions, tableActions } from "./actions/tables.ts";
import type { ActionRecord } from "./record.ts";

/** Every action whose identity or price is known to Fettle. An action that is missing here is unknown, never free. */
export const ACTION_BOOK: readonly ActionRecord[] = [
  ...tableActions,
  ...normalisingActions,
  ...aiActions,
  ...aiVendorActions,
  ...emailActions,
  ...phoneActions,
  ...personActions,
  ...companyActions,
  ...fundingAndTechnologyActions,
  ...jobsAndNewsActions,
  ...socialAndWebActions,
  ...crmActions,
  ...sequencerActions,
  ...namedContactActions,
  ...namedPersonActions,
  ...namedCompanyActions,
  ...namedFundingAndTechnologyActions,
  ...namedToolActions,
];

import { CATALOGUE, catalogueAnswer } from "../catalogue/actions.ts";
import { baseCosts } from "../catalogue/models.ts";
import { actionTiers } from "../catalogue/plans.ts";
import { type Call, type Endpoint, endpoint, workspaceOf } from "./endpoint.ts";

const CENTS_PER_CREDIT = 5;

/** The catalogue and other prices (clay-api.md section 6). */
export const PRICE_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/actions", ({ behaviour }) => catalogueAnswer(behaviour.catalogueMegabytes)),
  endpoint("GET", "/v3/model-pricing/*/base-costs", (call) => costsOf(call)),
  endpoint("GET", "/v3/workspaces/*/model-pricing/base-costs", (call) => costsOf(call)),
  endpoint("GET", "/v3/action-tiers-with-prices", () => actionTiers()),
  endpoint("GET", "/v3/attributes", () => ({ attributeDescriptionsMap: { waterfallAttributes: attributes() } })),
  // The shape of the picker's search is not public (clay-api.md section 6.4): ids of actions, in the catalogue's order.
  endpoint("POST", "/v3/enrichment-search/*/query-v2", ({ body }) => ({ results: searched(String(body.query ?? "")) })),
];

function costsOf(call: Call): unknown {
  return baseCosts(workspaceOf(call).response?.centsPerCredit ?? CENTS_PER_CREDIT);
}

/** The chains of providers that a new waterfall begins with. */
function attributes(): Record<string, unknown> {
  const chain = (category: string) =>
    CATALOGUE.filter(({ categories }) => categories?.includes(category)).map(
      ({ key, package: { id } = { id: "" } }) => `${id}/${key}`,
    );
  const attribute = (
    name: string,
    entityType: string,
    displayName: string,
    category: string,
    checks: string | null,
  ) => ({
    enum: name,
    entityType,
    displayName,
    icon: "email",
    dataTypeSettings: { type: "text" },
    isPopular: true,
    actionIds: chain(category).slice(0, 8),
    ...(checks === null ? {} : { validationProviders: chain(checks).slice(0, 3) }),
  });
  return {
    workEmail: attribute("Person_WorkEmail", "person", "Work Email", "work email", "email validation"),
    mobilePhone: attribute("Person_MobilePhone", "person", "Mobile Phone", "mobile phone", null),
  };
}

function searched(query: string): { actionId: string }[] {
  const words = query.toLowerCase();
  return CATALOGUE.filter(
    ({ displayName, package: provider }) =>
      displayName?.toLowerCase().includes(words) || provider?.displayName?.toLowerCase().includes(words),
  ).map(({ key, package: provider }) => ({ actionId: `${provider?.id}/${key}` }));
}

import { PLANTED_SECRET } from "../planted-secret.ts";
import type { ActionDefinition, EraPricing } from "../wire.ts";
import { readCsv } from "./read-csv.ts";

type Line = Record<string, string>;

const OUTPUTS: Record<string, [path: string, type: string, sample: unknown, semanticType?: string][]> = {
  "work email": [
    ["email", "email", "ada@brightloom.example", "email"],
    ["status", "text", "valid"],
  ],
  "personal email": [["email", "email", "ada@post.example", "email"]],
  "mobile phone": [["mobile_number", "text", "+1 555 0100", "phone-number"]],
  "email validation": [
    ["status", "text", "valid"],
    ["is_valid", "boolean", true],
  ],
  "company firmographics": [
    ["name", "text", "Brightloom", "company-name"],
    ["employee_count", "number", 180],
    ["industry", "text", "Software"],
    ["country", "text", "Germany"],
    ["domain", "url", "brightloom.example", "domain"],
  ],
  "person profile": [
    ["name", "text", "Ada Quill", "full-name"],
    ["title", "text", "Head of Revenue"],
    ["org", "text", "Brightloom", "company-name"],
  ],
  technographics: [["technologies", "array", ["Segment", "HubSpot"]]],
  jobs: [["jobs", "array", [{ title: "Account Executive" }]]],
  "job changes": [
    ["changed", "boolean", true],
    ["new_company", "text", "Cedarpoint", "company-name"],
  ],
  ai: [["response", "text", "Sells forecasting software to grocers."]],
  crm: [["record", "object", { id: "104" }]],
  table: [["record", "object", { id: "104" }]],
  http: [],
};

/** Clay's catalogue, the same list every time (clay-api.md section 6.1). */
export const CATALOGUE: readonly ActionDefinition[] = readCsv("actions.csv").map(toDefinition);

/** The definition of an action by its identity, package and key; null when the catalogue has none. */
export function findDefinition(packageId: string | undefined, key: string | undefined): ActionDefinition | null {
  return CATALOGUE.find((entry) => entry.key === key && entry.package?.id === packageId) ?? null;
}

/**
 * Answers `GET /v3/actions`. Clay's own answer is about 25 MB, most of it texts.
 *
 * @param megabytes least size of the answer; it is padded with texts until then
 */
export function catalogueAnswer(megabytes: number): { actions: ActionDefinition[] } {
  const share = Math.ceil((megabytes * 1_000_000) / CATALOGUE.length);
  const filler = `${PLANTED_SECRET} documentation `.repeat(Math.ceil(share / 29)).slice(0, share);
  return {
    actions: CATALOGUE.map((entry) => (share === 0 ? entry : { ...entry, documentation: filler })),
  };
}

function toDefinition(line: Line): ActionDefinition {
  const category = line.category ?? "";
  const isKeyOnly = line.ownKey === "required";
  return {
    key: line.key ?? "",
    version: 1,
    package: { id: line.packageId ?? "", displayName: line.provider ?? "" },
    displayName: line.name ?? "",
    description: describe(line),
    categories: [category],
    documentationUri: `https://docs.example/${line.key}`,
    auth: line.providerType ? { providerType: line.providerType } : null,
    pricing: pricingOf(line),
    actionLabels: {
      type: line.source === "yes" ? "source" : "enrichment",
      ...(isKeyOnly ? { requiresApiKey: true } : {}),
    },
    inputParameterSchema: (line.inputs ?? "").split(" ").map((input) => ({
      name: input.replace("*", ""),
      type: "text",
      description: "",
      optional: !input.endsWith("*"),
    })),
    outputParameterSchema: (OUTPUTS[category] ?? [["result", "text", "Found"]]).map(
      ([path, type, sampleValue, semanticType]) => ({
        name: path,
        type,
        outputPath: path,
        displayName: path,
        sampleValue,
        ...(semanticType === undefined ? {} : { semanticType }),
      }),
    ),
    isPublic: true,
    isSource: line.source === "yes",
    rateLimitRules: null,
  };
}

/** Both eras; root and old era are the same, as in every payload that was published. */
function pricingOf(line: Line): NonNullable<ActionDefinition["pricing"]> {
  const ownKey = line.providerType ? { usesPrivateKeyCredits: { basic: 0 } } : {};
  const legacy: EraPricing = { credits: { basic: Number(line.legacy) }, ...ownKey };
  const actions = Number(line.actions);
  const modern: EraPricing = {
    // An action that takes no action execution has no such key (clay-api.md section 6.2).
    credits: { basic: Number(line.modern), ...(actions > 0 ? { actionExecution: actions } : {}) },
    ...ownKey,
  };
  return { ...legacy, prePricingChange2026: legacy, postPricingChange2026: modern };
}

function describe(line: Line): string {
  if (line.ownKey === "required") return `${line.name} with your own ${line.provider} account.`;
  return `${line.name} by ${line.provider}. You will be charged ${line.modern} credits per result.`;
}

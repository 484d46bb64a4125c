import type { Source } from "../record.ts";

/** Requests with which a public client tests whether a key works. */
export const CONNECTION_TESTS: Source = [
  "connection tests of a public client, repository not recovered",
  "2026",
  "medium",
];

/** A request that an API of this kind commonly offers; the provider's page was not read again. */
export const COMMON_PRACTICE: Source = ["common practice of such APIs, not read again", "2026", "low"];

/** What Clay asks of a customer's own key for an AI provider. */
export const CLAY_AI_LIMITS: Source = ["https://university.clay.com/docs/ai-tokens", "2026-04-26", "high"];

/** Notes of an integrator about one provider's API. */
export function playbook(file: string, confidence: Source[2]): Source {
  return [
    `github:getaero-io/gtm-eng-skills:skills/deepline-gtm/provider-playbooks/${file}.md`,
    "2026-08-21",
    confidence,
  ];
}

/** A copy of a provider's price page in a public collection of API plans. */
export function planCopy(repository: string, asOf: string, confidence: Source[2]): Source {
  return [`github:api-evangelist/${repository}:plans`, asOf, confidence];
}

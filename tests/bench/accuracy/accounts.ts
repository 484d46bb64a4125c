import type { Account } from "../../clay-stand-in/server/wire.ts";

const PROVIDERS = [
  "findymail",
  "prospeo",
  "leadmagic",
  "icypeas",
  "hunter",
  "dropcontact",
  "datagma",
  "enrow",
  "contactout",
  "openai",
  "hubspot",
];

/** Ids of the customer's own connections, by provider. */
export const OWN_ACCOUNTS: Readonly<Record<string, string>> = Object.fromEntries(
  PROVIDERS.map((provider) => [provider, `aa_0town${provider}01`]),
);

/** Ids of Clay's own accounts, which a column may name as well. */
export const CLAY_ACCOUNTS: Readonly<Record<string, string>> = Object.fromEntries(
  PROVIDERS.map((provider) => [provider, `aa_0tclay${provider}01`]),
);

/** The workspace's connections as Clay lists them (clay-api.md section 7). */
export const ACCOUNTS: readonly Account[] = PROVIDERS.flatMap((provider) => [
  { id: OWN_ACCOUNTS[provider] ?? "", name: `Own ${provider}`, appAccountTypeId: provider, isSharedPublicKey: false },
  {
    id: CLAY_ACCOUNTS[provider] ?? "",
    name: `Clay-managed ${provider}`,
    appAccountTypeId: provider,
    isSharedPublicKey: true,
  },
]);

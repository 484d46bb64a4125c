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

/** The workspace's connections as Clay lists them (clay-api.md section 7). */
export const ACCOUNTS: readonly Account[] = PROVIDERS.map((provider) => ({
  id: OWN_ACCOUNTS[provider] ?? "",
  name: `Own ${provider}`,
  appAccountTypeId: provider,
  isSharedPublicKey: false,
}));

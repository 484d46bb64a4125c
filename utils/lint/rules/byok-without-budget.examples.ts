import { action, ai, type Examples, table, value } from "../example.ts";

const reads = ["Domain"];
const accounts = [
  { id: "aa_own", providerType: "openai", isShared: false },
  { id: "aa_findy", providerType: "findymail", isShared: false },
];
const rows = [value("Domain"), value("Tier")];
const research = (options: Parameters<typeof ai>[1] = {}) => ai("Research", { reads, accountId: "aa_own", ...options });
const email = action("Find email", "findymail-find-work-email", { reads, accountId: "aa_findy" });

export const examples: Examples = {
  bad: [
    {
      title: "A prompt on an own key that auto-run starts on every row",
      table: table([...rows, research()]),
      accounts,
      expects: { "": "neither shows nor limits what Research takes at OpenAI on your own key" },
      class: "review",
    },
    {
      title: "Two of them are one matter",
      table: table([...rows, research(), email]),
      accounts,
      expects: { "": "what Research and Find email take at OpenAI and Findymail on your own keys" },
    },
  ],
  good: [
    {
      title: "A budget per row is set",
      table: table([...rows, research({ literals: { model: "gpt-4.1", useCase: "use-ai", maxCostInCents: "5" } })]),
      accounts,
      expects: {},
    },
    {
      title: "A run condition decides row by row",
      table: table([...rows, research({ condition: "{{Tier}}" })]),
      accounts,
      expects: {},
    },
    {
      title: "The column runs on Clay's key",
      table: table([...rows, ai("Research", { reads })]),
      accounts,
      expects: {},
    },
    {
      title: "Whose key it is was not seen",
      table: table([...rows, research()]),
      expects: {},
    },
    {
      title: "The table's auto-run is off",
      table: table([...rows, research()], { isAutoRunOn: false }),
      accounts,
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([...rows, research({ isAutoRunOn: false })]),
      accounts,
      expects: {},
    },
  ],
};

import { action, ai, type Examples, exampleId, table, value } from "../example.ts";

const reads = ["Domain"];
const accounts = [
  { id: "aa_own", providerType: "openai", isShared: false },
  { id: "aa_clay", providerType: "openai", isShared: true },
];
const research = (options: Parameters<typeof ai>[1] = {}) =>
  table([value("Domain"), ai("Research", { reads, accountId: "aa_own", ...options })]);
const statuses = (counts: Record<string, number>) => ({ [exampleId("Research")]: counts });

export const examples: Examples = {
  bad: [
    {
      title: "The key is refused",
      table: research(),
      accounts,
      statuses: statuses({ SUCCESS: 5, ERROR_INVALID_CREDENTIALS: 45 }),
      expects: { Research: "failed in 45 of 50 runs because its key was refused" },
      class: "proven",
    },
    {
      title: "A refused key is somebody's own, even where the connection is not known",
      table: research(),
      statuses: statuses({ ERROR_INVALID_CREDENTIALS: 50 }),
      expects: { Research: "its key was refused" },
      class: "proven",
    },
    {
      title: "The account has run dry",
      table: research(),
      accounts,
      statuses: statuses({ SUCCESS: 10, ERROR_OUT_OF_CREDITS: 90 }),
      expects: { Research: "because no credits were left" },
      class: "proven",
    },
    {
      title: "Failures without a reason need a look",
      table: research(),
      accounts,
      statuses: statuses({ SUCCESS: 1, ERROR: 20, ERROR_BAD_REQUEST: 9 }),
      expects: { Research: "the usual reason" },
      class: "review",
    },
  ],
  good: [
    { title: "It works", table: research(), accounts, statuses: statuses({ SUCCESS: 90, ERROR: 10 }), expects: {} },
    { title: "Too few runs to tell", table: research(), accounts, statuses: statuses({ ERROR: 9 }), expects: {} },
    {
      title: "A run condition stopped them",
      table: research(),
      accounts,
      statuses: statuses({ SUCCESS: 10, ERROR_RUN_CONDITION_NOT_MET: 900 }),
      expects: {},
    },
    {
      title: "Clay's key fails for other reasons",
      table: research({ accountId: "aa_clay" }),
      accounts,
      statuses: statuses({ ERROR: 5, ERROR_OUT_OF_CREDITS: 5, ERROR_INVALID_CREDENTIALS: 90 }),
      expects: {},
    },
    {
      title: "A call to an address of one's own fails for reasons of its own",
      table: table([value("Domain"), action("Research", "http-api-v2", { reads, accountId: "aa_own" })]),
      accounts,
      statuses: statuses({ ERROR: 50 }),
      expects: {},
    },
    {
      title: "The column is parked",
      table: research({ isAutoRunOn: false }),
      accounts,
      statuses: statuses({ ERROR_INVALID_CREDENTIALS: 50 }),
      expects: {},
    },
  ],
};

import { action, ai, type Examples, table, value } from "../example.ts";

export const examples: Examples = {
  bad: [
    {
      title: "An AI prompt that nothing stops",
      table: table([value("Domain"), ai("Research", { reads: ["Domain"] })]),
      expects: { Research: "runs its AI prompt on every row by itself: auto-run" },
    },
    {
      title: "Without Keep existing results it also runs again whenever an input changes",
      table: table([value("Domain"), ai("Research", { reads: ["Domain"] })], { keepsExistingResults: false }),
      expects: { Research: "again when one of its inputs changes" },
    },
    {
      title: "A model that the price book does not know is still an AI column with an action per run",
      table: table([ai("Research", { literals: { model: "a-model-of-tomorrow", useCase: "use-ai" } })]),
      expects: { Research: "nothing stops it" },
    },
  ],
  good: [
    {
      title: "A run condition decides row by row",
      table: table([value("Tier"), ai("Research", { condition: '{{Tier}} == "A"' })]),
      expects: {},
    },
    { title: "The column is parked", table: table([ai("Research", { isAutoRunOn: false })]), expects: {} },
    { title: "The table's auto-run is off", table: table([ai("Research")], { isAutoRunOn: false }), expects: {} },
    {
      title: "The column waits for one that is gated",
      table: table([
        value("Tier"),
        action("Enrich company", "enrich-company-with-mixrank-v2", { condition: "{{Tier}}" }),
        ai("Research", { reads: ["Enrich company"] }),
      ]),
      expects: {},
    },
  ],
};

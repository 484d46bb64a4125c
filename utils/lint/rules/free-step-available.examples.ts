import { ai, type Examples, table, value } from "../example.ts";

const named = (name: string, options: Parameters<typeof ai>[1] = {}) =>
  table([value("Raw"), ai(name, { reads: ["Raw"], ...options })]);

export const examples: Examples = {
  bad: [
    {
      title: "A prompt that tidies company names",
      table: named("Normalize company name"),
      expects: { "Normalize company name": "what the step Normalize company name does without data credits" },
      class: "review",
    },
    {
      title: "A prompt that takes the domain out of an address",
      table: named("Extract domain from email"),
      expects: { "Extract domain from email": "or a formula, does without data credits" },
    },
    {
      title: "A prompt that splits a name",
      table: named("Get first name"),
      expects: { "Get first name": "the step Normalize names" },
    },
  ],
  good: [
    { title: "A domain that has to be found", table: named("Get domain"), expects: {} },
    {
      title: "What is taken from a website is not always its address",
      table: named("Extract email from website"),
      expects: {},
    },
    { title: "A text may need judgement to be clean", table: named("Clean email text"), expects: {} },
    { title: "A title takes judgement", table: named("Clean up job title"), expects: {} },
    {
      title: "A prompt that searches the web",
      table: named("Extract domain", { literals: { model: "gpt-4.1", useCase: "claygent" } }),
      expects: {},
    },
    { title: "The column is parked", table: named("Clean company name", { isAutoRunOn: false }), expects: {} },
  ],
};

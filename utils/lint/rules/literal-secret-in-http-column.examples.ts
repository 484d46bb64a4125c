import { action, type Examples, table, value } from "../example.ts";

const call = (secretsIn: ("headers" | "query" | "url" | "body")[], isAutoRunOn = true) =>
  table([value("Domain"), action("Call", "http-api-v2", { reads: ["Domain"], secretsIn, isAutoRunOn })]);

export const examples: Examples = {
  bad: [
    {
      title: "A key in a header",
      table: call(["headers"]),
      expects: { Call: "as plain text in its headers" },
      class: "proven",
    },
    {
      title: "A key in the address, and perhaps one in the body",
      table: call(["url", "body"]),
      expects: { Call: "in its address and body" },
      class: "proven",
    },
    {
      title: "What looks like a key in the body needs review",
      table: call(["body"]),
      expects: { Call: "seems to hold a key or password" },
      class: "review",
    },
    {
      title: "It can be read in a parked column as well",
      table: call(["query"], false),
      expects: { Call: "query string" },
    },
  ],
  good: [
    {
      title: "The column holds no literal secret",
      table: call([]),
      expects: {},
    },
  ],
};

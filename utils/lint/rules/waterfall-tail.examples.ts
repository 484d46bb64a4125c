import { NO_TERMS } from "../../model/user-terms.ts";
import { action, type Example, type Examples, formula, LAUNCH, priced, ran, table, value } from "../example.ts";

// A miss of Enrow is billed, so that a step that hardly ever finds anything is dear for each find.
const BILLED = "enrow-find-work-email";
const REFUNDED = "icypeas-find-email-v2";
const reads = ["Full name", "Domain"];

function people(last: [found: number, missed: number], credits = "2"): Omit<Example, "title" | "expects"> {
  const [found, missed] = last;
  return {
    table: table([
      value("Full name"),
      value("Domain"),
      action("First", REFUNDED, { reads, condition: "!!{{Domain}}", pricing: priced("0.2") }),
      action("Last", BILLED, { reads, condition: "!!{{Domain}} && !{{First}}?.email", pricing: priced(credits) }),
      formula("Email", "{{First}}?.email || {{Last}}?.email"),
    ]),
    workspace: LAUNCH,
    statuses: ran({ First: [2 * found, 300 - 2 * found, 0], Last: [found, missed, 300 - found - missed] }),
  };
}

export const examples: Examples = {
  bad: [
    {
      title: "The last step is billed for all its runs and finds one in a hundred",
      ...people([1, 199], "8"),
      expects: { Last: "for each extra result, more than $5, ten times a mobile number in Clay's own waterfall." },
      class: "review",
    },
    {
      title: "A limit of the user's own comes before that of nobody",
      ...people([40, 160], "1"),
      terms: { ...NO_TERMS, usdPerHitLimit: "0.1" },
      expects: { Last: "more than your limit of $0.10." },
    },
  ],
  good: [
    { title: "The last step finds enough", ...people([40, 160]), expects: {} },
    { title: "It was tried on a few rows only", ...people([0, 25], "40"), expects: {} },
    {
      title: "Between the bounds it may cost less than the limit",
      ...people([40, 160], "1"),
      terms: { ...NO_TERMS, usdPerHitLimit: "0.3" },
      expects: {},
    },
    {
      title: "Nothing of it is left to run",
      ...people([1, 199], "8"),
      statuses: ran({ First: [2, 998, 0], Last: [1, 997, 2] }),
      expects: {},
    },
  ],
};

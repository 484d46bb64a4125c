import { action, type Examples, exampleId, formula, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
const PROSPEO = "prospeo-find-work-email-v2";
const people = [value("Full name"), value("Domain")];
const LEADMAGIC = "leadmagic-find-work-email";
const reads = ["Full name", "Domain"];
const twoSteps = [
  ...people,
  action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
  action("Prospeo", PROSPEO, { reads, condition: "{{Domain}} && !{{Findymail}}?.email" }),
];
const third = (condition: string) => action("LeadMagic", LEADMAGIC, { reads, condition });

export const examples: Examples = {
  bad: [
    {
      title: "A gate that waits for the earlier step, whatever that found",
      table: table([
        value("Full name"),
        value("Domain"),
        action("Findymail", "findymail-find-work-email", { reads: ["Full name", "Domain"] }),
        action("Prospeo", "prospeo-find-work-email-v2", { reads: ["Full name", "Domain"], condition: "{{Findymail}}" }),
      ]),
      expects: { Prospeo: "reads Findymail, but lets rows through where that column already found a work email" },
    },
    {
      title: "Two finders side by side: the later one does not look at the earlier one",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        action("Prospeo", PROSPEO, { reads }),
      ]),
      expects: { Prospeo: "also where Findymail already found a work email" },
      class: "proven",
    },
    {
      title: "Two finders with an extracted address each: only the later one looks at the earlier one",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        formula("Email", "{{Findymail}}?.email"),
        action("Prospeo", PROSPEO, { reads }),
        formula("Email 2", "{{Prospeo}}?.email"),
      ]),
      expects: { Prospeo: "also where Email already has a work email" },
    },
    {
      title: "A step that is gated on something else pays for what the step before it found",
      table: table([
        ...people,
        value("Tier"),
        action("Findymail", FINDYMAIL, { reads, condition: "{{Tier}}" }),
        action("Prospeo", PROSPEO, { reads, condition: "{{Tier}}" }),
      ]),
      expects: { Prospeo: "does not look at Findymail" },
      class: "proven",
    },
    {
      title: "An imported address and an earlier step: one finding that names both",
      table: table([
        ...people,
        value("Email"),
        action("Findymail", FINDYMAIL, { reads, condition: "!{{Email}}" }),
        action("Prospeo", PROSPEO, { reads }),
      ]),
      expects: { Prospeo: "also where Email or Findymail already has a work email" },
    },
    {
      title: "The third of three steps looks at the first one only",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        action("Prospeo", PROSPEO, { reads, condition: "!{{Findymail}}?.email" }),
        action("LeadMagic", LEADMAGIC, { reads, condition: "!{{Findymail}}?.email" }),
      ]),
      expects: { LeadMagic: "does not look at Prospeo" },
      class: "proven",
    },
    {
      title: "Steps for different rows that may overlap need review",
      table: table([
        ...people,
        value("Tier"),
        value("Region"),
        action("Findymail", FINDYMAIL, { reads, condition: "{{Tier}}" }),
        action("Prospeo", PROSPEO, { reads, condition: "{{Region}}" }),
      ]),
      expects: { Prospeo: "does not look at Findymail" },
      class: "review",
    },
    {
      title: "The third of three steps looks at the second one only, which is empty too where it did not run",
      table: table([...twoSteps, third("{{Domain}} && !{{Prospeo}}?.email")]),
      expects: {
        LeadMagic:
          "LeadMagic runs where Prospeo is empty, also where that did not run because Findymail already found a work email",
      },
      class: "proven",
    },
    {
      title: "The same by addresses that are extracted behind each step",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        formula("Email 1", "{{Findymail}}?.email"),
        action("Prospeo", PROSPEO, { reads, condition: "!{{Email 1}}" }),
        formula("Email 2", "{{Prospeo}}?.email"),
        third("!{{Email 2}}"),
      ]),
      expects: { LeadMagic: "because Email 1 already has a work email" },
      class: "proven",
    },
    {
      title: "The third and the fourth step each look at the one before only",
      table: table([
        ...twoSteps,
        third("!{{Prospeo}}?.email"),
        action("Hunter", "find-email-v2", { reads, condition: "!{{LeadMagic}}?.email" }),
      ]),
      expects: {
        LeadMagic: "because Findymail already found a work email",
        Hunter: "because Prospeo already found a work email",
      },
      class: "proven",
    },
    {
      title: "A step that is gated on something else and looks past the first one needs review",
      table: table([...twoSteps, value("Tier"), third("{{Tier}} && !{{Prospeo}}?.email")]),
      expects: { LeadMagic: "because Findymail already found a work email" },
      class: "review",
    },
  ],
  good: [
    {
      title: "The third step looks at both steps before it",
      table: table([...twoSteps, third("!{{Findymail}}?.email && !{{Prospeo}}?.email")]),
      expects: {},
    },
    {
      title: "The third step looks at a formula that merges both",
      table: table([
        ...twoSteps,
        formula("So far", "{{Findymail}}?.email || {{Prospeo}}?.email"),
        third("!{{So far}}"),
      ]),
      expects: {},
    },
    {
      title: "The third step looks at the second one, and in its own way at a formula that merges both",
      table: table([
        ...twoSteps,
        formula("So far", "[{{Findymail}}?.email, {{Prospeo}}?.email].filter(Boolean).join()"),
        third("!{{Prospeo}}?.email && {{So far}}.length < 3"),
      ]),
      expects: {},
    },
    {
      title: "The third step runs only where the second one did, whose own condition asks for the first to be empty",
      table: table([...twoSteps, third("{{Prospeo}} && !{{Prospeo}}?.email")]),
      expects: {},
    },
    {
      title: "The third step looks at both, past the addresses that are extracted from them",
      table: table([
        ...twoSteps,
        formula("Email 1", "{{Findymail}}?.email"),
        formula("Email 2", "{{Prospeo}}?.email"),
        third("!{{Findymail}}?.email && !{{Email 2}}"),
      ]),
      expects: {},
    },
    {
      title: "How the third step looks at the second one cannot be told",
      table: table([...twoSteps, third("{{Prospeo}}?.score < 50")]),
      expects: {},
    },
    {
      title: "A hand-made waterfall in order",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        action("Prospeo", PROSPEO, { reads, condition: "!{{Findymail}}?.email" }),
      ]),
      expects: {},
    },
    {
      title: "Two finders for two different people",
      table: table([
        value("CEO"),
        value("CFO"),
        action("CEO email", FINDYMAIL, { reads: ["CEO"], condition: "{{CEO}}" }),
        action("CFO email", PROSPEO, { reads: ["CFO"], condition: "{{CFO}}" }),
      ]),
      expects: {},
    },
    {
      title: "A table that compares providers side by side",
      table: table(
        [
          ...people,
          action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
          action("Prospeo", PROSPEO, { reads, condition: "{{Domain}}" }),
        ],
        { name: "Provider benchmark" },
      ),
      expects: {},
    },
    {
      title: "The later steps of a native waterfall are held back by Clay",
      table: table(
        [
          ...people,
          action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
          action("Prospeo", PROSPEO, { reads }),
        ],
        {
          waterfalls: [
            {
              id: "g",
              name: "Work email",
              attribute: "Person_WorkEmail",
              mergeColumnId: null,
              steps: [
                { columnId: "f_findymail", validationColumnId: null },
                { columnId: "f_prospeo", validationColumnId: null },
              ],
            },
          ],
        },
      ),
      expects: {},
    },
    {
      title: "The run conditions exclude each other",
      table: table([
        ...people,
        value("Region"),
        action("Findymail", FINDYMAIL, { reads, condition: '{{Region}} == "EU"' }),
        action("Prospeo", PROSPEO, { reads, condition: '{{Region}} == "US"' }),
      ]),
      expects: {},
    },
    {
      title: "The later step is parked as a spare",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        action("Prospeo", PROSPEO, { reads, isAutoRunOn: false }),
      ]),
      expects: {},
    },
    {
      title: "The same finder with the same inputs is a twin, which is another rule's",
      table: table(
        [...people, action("Findymail", FINDYMAIL, { reads }), action("Findymail (2)", FINDYMAIL, { reads })],
        { sameInputs: [["f_findymail", exampleId("Findymail (2)")]] },
      ),
      expects: {},
    },
    {
      title: "An imported address alone is another rule's",
      table: table([...people, value("Email"), action("Findymail", FINDYMAIL, { reads })]),
      expects: {},
    },
  ],
};

import { action, type Examples, exampleId, formula, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
const PROSPEO = "prospeo-find-work-email-v2";
const people = [value("Full name"), value("Domain")];
const reads = ["Full name", "Domain"];

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
        action("LeadMagic", "leadmagic-find-work-email", { reads, condition: "!{{Findymail}}?.email" }),
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
  ],
  good: [
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

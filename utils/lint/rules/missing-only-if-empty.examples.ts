import { action, ai, type Examples, formula, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
const PROSPEO = "prospeo-find-work-email-v2";
const people = [value("Full name"), value("Domain")];
const reads = ["Full name", "Domain"];

export const examples: Examples = {
  bad: [
    {
      title: "An imported e-mail column beside a paid one",
      table: table([...people, value("Email"), action("Find work email", FINDYMAIL, { reads })]),
      expects: { "Find work email": "also where Email already has a work email" },
    },
    {
      title: "The other column is known by its data type",
      table: table([...people, value("Reach me at", "email"), action("Find work email", FINDYMAIL, { reads })]),
      expects: { "Find work email": "Reach me at" },
    },
    {
      title: "A run by hand pays for those rows as well",
      table: table([...people, value("Email"), action("Find work email", FINDYMAIL, { reads })], {
        isAutoRunOn: false,
      }),
      expects: { "Find work email": "every row of a run" },
    },
    {
      title: "Two finders side by side: the later one does not look at the earlier one",
      table: table([
        ...people,
        action("Findymail", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        action("Prospeo", PROSPEO, { reads }),
      ]),
      expects: { Prospeo: "also where Findymail already found a work email" },
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
    },
    {
      title: "A gate that never looks at the imported address needs review",
      table: table([
        ...people,
        value("Tier"),
        value("Email"),
        action("Find work email", FINDYMAIL, { reads, condition: "{{Tier}}" }),
      ]),
      expects: { "Find work email": "does not look at Email" },
    },
    {
      title: "An AI column that goes for a LinkedIn profile which a column already holds",
      table: table([...people, value("LinkedIn URL", "url"), ai("Find LinkedIn profile", { reads })]),
      expects: { "Find LinkedIn profile": "LinkedIn URL already has a linkedin url" },
    },
  ],
  good: [
    {
      title: "The condition looks at the other column",
      table: table([
        ...people,
        value("Email"),
        action("Find work email", FINDYMAIL, { reads, condition: "!{{Email}}" }),
      ]),
      expects: {},
    },
    {
      title: "The condition looks at it through a formula",
      table: table([
        ...people,
        value("Email"),
        formula("Needs email", '{{Email}} ? "" : "yes"'),
        action("Find work email", FINDYMAIL, { reads, condition: "{{Needs email}}" }),
      ]),
      expects: {},
    },
    {
      title: "A column made from its own output is no reason: Clay refuses that condition as a circle",
      table: table([
        ...people,
        action("Find work email", FINDYMAIL, { reads, condition: "{{Domain}}" }),
        formula("Email", "{{Find work email}}?.email"),
      ]),
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
      title: "Email status and Owner email hold something else",
      table: table([
        ...people,
        value("Email status"),
        value("Owner email", "email"),
        action("Find work email", FINDYMAIL, { reads, condition: "{{Domain}}" }),
      ]),
      expects: {},
    },
    {
      title: "What a column is fed with cannot be what it looks for",
      table: table([value("Email"), action("Find work email", FINDYMAIL, { reads: ["Email"] })]),
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
      title: "The merge column of a native waterfall is made from its steps, even where its formula cannot be read",
      table: table([...people, action("Findymail", FINDYMAIL, { reads }), formula("Work email", "")], {
        waterfalls: [
          {
            id: "g",
            name: "Work email",
            attribute: "Person_WorkEmail",
            mergeColumnId: "f_work_email",
            steps: [{ columnId: "f_findymail", validationColumnId: null }],
          },
        ],
      }),
      expects: {},
    },
    {
      title: "The column is parked",
      table: table([...people, value("Email"), action("Find work email", FINDYMAIL, { reads, isAutoRunOn: false })]),
      expects: {},
    },
  ],
};

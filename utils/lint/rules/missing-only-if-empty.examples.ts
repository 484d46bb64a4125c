import { action, ai, type Examples, formula, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
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
      title:
        "The second step looks at the first one only, which is empty too where it did not run for an imported address",
      table: table([
        ...people,
        value("Email"),
        action("Find work email", FINDYMAIL, { reads, condition: "!{{Email}}" }),
        action("Prospeo", "prospeo-find-work-email-v2", { reads, condition: "!{{Find work email}}?.email" }),
      ]),
      expects: { Prospeo: "that did not run because Email already has a work email" },
      class: "review",
    },
    {
      title: "A gate that asks for the imported address to be filled is the wrong way round",
      table: table([
        ...people,
        value("Email"),
        action("Find work email", FINDYMAIL, { reads, condition: "{{Email}} && {{Domain}}" }),
      ]),
      expects: { "Find work email": "asks for Email to be filled" },
      class: "review",
    },
    {
      title: "The wrong way round through a formula",
      table: table([
        ...people,
        value("Email"),
        formula("Reachable", "{{Email}} && {{Domain}}"),
        action("Find work email", FINDYMAIL, { reads, condition: "{{Reachable}}" }),
      ]),
      expects: { "Find work email": "asks for Email to be filled" },
    },
    {
      title: "An AI column that goes for a LinkedIn profile which a column already holds",
      table: table([...people, value("LinkedIn URL", "url"), ai("Find LinkedIn profile", { reads })]),
      expects: { "Find LinkedIn profile": "LinkedIn URL already has a linkedin url" },
    },
  ],
  good: [
    {
      title: "What an earlier step found is another rule's, with or without an imported address beside it",
      table: table([
        ...people,
        value("Email"),
        action("Findymail", FINDYMAIL, { reads, condition: "!{{Email}}" }),
        action("Prospeo", "prospeo-find-work-email-v2", { reads }),
      ]),
      expects: {},
    },
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
      title: "The condition looks at it in a way that cannot be told",
      table: table([
        ...people,
        value("Email"),
        action("Find work email", FINDYMAIL, { reads, condition: "!{{Email}} || /info@/.test({{Email}})" }),
      ]),
      expects: {},
    },
    {
      title: "A column that it is made from is asked to be empty",
      table: table([
        ...people,
        value("Email"),
        formula("Reachable", "{{Email}} || {{Domain}}"),
        action("Find work email", FINDYMAIL, { reads, condition: "!{{Reachable}}" }),
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

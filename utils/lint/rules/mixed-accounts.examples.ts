import { action, ai, type Examples, table, value } from "../example.ts";

const FINDYMAIL = "findymail-find-work-email";
const reads = ["Domain"];
const own = (id: string, providerType: string) => ({ id, providerType, isShared: false });
const accounts = [
  own("aa_one", "openai"),
  own("aa_two", "openai"),
  own("aa_hub", "hubspot"),
  own("aa_hub2", "hubspot"),
];
const research = (name: string, accountId: string, isAutoRunOn = true) => ai(name, { reads, accountId, isAutoRunOn });

export const examples: Examples = {
  bad: [
    {
      title: "One of three prompts runs on another key",
      table: table([value("Domain"), research("A", "aa_two"), research("B", "aa_one"), research("C", "aa_one")]),
      accounts,
      expects: { A: "another OpenAI key of yours than B" },
      class: "review",
    },
    {
      title: "Without the list of connections it could not be checked",
      table: table([value("Domain"), research("A", "aa_one"), research("B", "aa_two")]),
      expects: {},
      notChecked: [""],
    },
  ],
  good: [
    {
      title: "Each region has a key of its own",
      table: table([
        value("Region"),
        ai("EU", { condition: '{{Region}} == "EU"', accountId: "aa_one" }),
        ai("US", { condition: '{{Region}} == "US"', accountId: "aa_two" }),
      ]),
      accounts,
      expects: {},
    },
    {
      title: "All on one key",
      table: table([value("Domain"), research("A", "aa_one"), research("B", "aa_one")]),
      accounts,
      expects: {},
    },
    {
      title: "Different providers have different keys",
      table: table([
        value("Domain"),
        research("A", "aa_one"),
        action("Find email", FINDYMAIL, { reads, accountId: "aa_findy" }),
      ]),
      accounts: [...accounts, own("aa_findy", "findymail")],
      expects: {},
    },
    {
      title: "One of them runs on Clay's key, which is another rule's",
      table: table([value("Domain"), research("A", "aa_one"), ai("B", { reads })]),
      accounts,
      expects: {},
    },
    {
      title: "Two accounts of a tool are two places",
      table: table([
        value("Domain"),
        action("Push", "hubspot-create-object", { reads, accountId: "aa_hub" }),
        action("Push too", "hubspot-create-object", { reads, accountId: "aa_hub2" }),
      ]),
      accounts,
      expects: {},
    },
    {
      title: "The other column is parked",
      table: table([value("Domain"), research("A", "aa_one"), research("B", "aa_two", false)]),
      accounts,
      expects: {},
    },
  ],
};

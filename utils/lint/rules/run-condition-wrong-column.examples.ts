import { action, type Examples, table, value } from "../example.ts";

const people = [value("Full name"), value("Domain"), value("Email"), value("Mobile phone"), value("LinkedIn URL")];
const find = (condition: string, isAutoRunOn = true) =>
  action("Find work email", "findymail-find-work-email", {
    reads: ["Full name", "Domain"],
    condition,
    isAutoRunOn,
  });

export const examples: Examples = {
  bad: [
    {
      title: "A finder of e-mails that looks whether the phone is empty",
      table: table([...people, find("{{Domain}} && !{{Mobile phone}}")]),
      expects: { "Find work email": "asks for Mobile phone to be empty, but Email is the column" },
      class: "review",
    },
  ],
  good: [
    {
      title: "It looks at the right column too",
      table: table([...people, find("!{{Mobile phone}} && !{{Email}}")]),
      expects: {},
    },
    {
      title: "A mark of one's own",
      table: table([...people, value("Contacted before"), find("!{{Contacted before}}")]),
      expects: {},
    },
    {
      title: "An empty input, for which another way is taken",
      table: table([
        ...people,
        action("Find work email", "findymail-find-work-email", {
          reads: ["Full name", "LinkedIn URL"],
          condition: "!{{LinkedIn URL}}",
        }),
      ]),
      expects: {},
    },
    { title: "The column is parked", table: table([...people, find("!{{Mobile phone}}", false)]), expects: {} },
  ],
};

import { expect, it } from "vitest";
import { analyse } from "../analysis.ts";
import { action, exampleId, table, value } from "./example.ts";

const isHolder = (name: string, key: string) => {
  const finder = action("Finder", key, { reads: ["Full name"] });
  const { findings } = analyse({
    table: table([value("Full name"), { ...value("Other"), name }, finder]),
    accounts: null,
    workspace: null,
    rows: 1,
    statuses: null,
  });
  return findings.some((it) => it.rule === "missing-only-if-empty" && it.columnId === exampleId("Finder"));
};

it.each([
  "Email",
  "E-mail",
  "E mail",
  "e\u2011mail",
  "email_address",
  "emailAddress",
  "WorkEmail",
  "WORK EMAIL",
  "Contact's email",
  "Contact\u2019s Email",
])("takes %j for an address", (name) => expect(isHolder(name, "findymail-find-work-email")).toBe(true));

it.each(["emailStatus", "EmailSent", "The mail", "Ownership email"])("takes %j for something else", (name) =>
  expect(isHolder(name, "findymail-find-work-email")).toBe(false),
);

it.each(["mobilePhone", "PhoneNumber", "Mobile phone"])("takes %j for a number", (name) =>
  expect(isHolder(name, "leadmagic-find-mobile-number")).toBe(true),
);

it.each(["linkedinUrl", "LinkedInURL", "LinkedIn Profile URL", "linkedInProfileUrl"])(
  "takes %j for a profile",
  (name) => expect(isHolder(name, "wiza-linkedin-profile")).toBe(true),
);

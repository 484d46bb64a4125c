import type { TableFacts } from "../model/facts.ts";
import type { ConditionText, Finding, Severity } from "../model/report.ts";

/** What a rule says about one column or the table. The engine adds the rule's id and its `why`. */
export interface Draft {
  columnId: string | null;
  /** What is wrong and what it costs: one or two sentences with the user's column names. */
  message: string;
  /** What to do: one or two sentences. */
  fix: string;
  /** `proven` follows from the configuration; `review` rests on a judgement and says so. */
  class: Finding["class"];
  /** The rule's own severity unless this column deserves a milder one. */
  severity?: Severity;
  condition?: ConditionText | null;
  /** The part of the column's run condition that is to blame, where one is. */
  culprit?: Finding["culprit"];
  /** What the fix would save in the next run, as the facts have it. */
  saving?: Finding["saving"];
  /** What its figures are reckoned from, as far as the facts have it. */
  reckoning?: Finding["reckoning"];
}

export interface Report {
  finding(draft: Draft): void;
  /** Says that the rule could not judge something. It is shown as "could not check", never as a pass. */
  unknown(columnId: string | null, reason: string): void;
}

/** One rule: one file, pure and total. Its examples file is at once its test and its documentation. */
export interface Rule {
  /** Equals the file name; a noun of the failing state. Never reused. */
  id: string;
  since: string;
  /** `nursery` rules may still change their verdicts; `stable` rules follow the promise in CONTRIBUTING.md. */
  stage: "nursery" | "stable";
  severity: Severity;
  title: string;
  /** Why this costs the user money. */
  why: string;
  /** What to do about it, in general. */
  fix: string;
  /** When the rule stays silent on purpose. */
  guards: string[];
  check(facts: TableFacts, report: Report): void;
}

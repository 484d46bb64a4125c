import type { Finding } from "../../utils/model/report.ts";

/** What a mark can say. Each has its own shape and word; colour never carries the meaning alone. */
export type Mark = "error" | "warning" | "note" | "review" | "fine" | "unknown";

/** From the gravest to the mildest. */
const ORDER: readonly Mark[] = ["error", "warning", "note", "review"];

export const markWords: Record<Mark, string> = {
  error: "Error",
  warning: "Warning",
  note: "Note",
  review: "Needs review",
  fine: "Fine",
  unknown: "Unknown",
};

/** The mark of one finding. A heuristic never wears the mark of something proven, whatever its severity. */
export function markOf(finding: Pick<Finding, "class" | "severity">): Mark {
  if (finding.class === "review") return "review";
  return finding.severity === "info" ? "note" : finding.severity;
}

/** The gravest mark among findings; null when there are none. */
export function gravestMark(findings: readonly Finding[]): Mark | null {
  const marks = new Set(findings.map(markOf));
  return ORDER.find((mark) => marks.has(mark)) ?? null;
}

/** Findings of one class, the gravest first; equals keep the report's order. */
export function findingsOf(findings: readonly Finding[], kind: Finding["class"]): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return findings.filter(({ class: own }) => own === kind).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Number of findings by mark, the gravest first; marks that nothing bears are left out. */
export function countMarks(findings: readonly Finding[]): { mark: Mark; count: number }[] {
  return ORDER.map((mark) => ({ mark, count: findings.filter((finding) => markOf(finding) === mark).length })).filter(
    ({ count }) => count > 0,
  );
}

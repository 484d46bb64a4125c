import { formatSaving } from "../format.ts";
import type { Checklist, ChecklistColumn, ChecklistGroup, ChecklistStep } from "../model/checklist.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";

// One locale, so that a copied list reads the same on every machine.
const LOCALE = "en-US";

const VERDICTS: Record<ChecklistGroup["verdict"], string> = {
  "left-on-clay-key": "connected, and columns still run on Clay's key",
  "worth-connecting": "worth connecting",
  "price-unknown": "your own price is needed first",
  "costs-more": "costs more than Clay's key: leave it",
  done: "done",
};

/** The checklist as Markdown, to be pasted into a ticket or a document. Holds names, figures and the user's notes, no key and no row data. */
export function checklistMarkdown({ title, netUsdPerMonth, groups, notes }: Checklist): string {
  const total = groups.some(({ verdict }) => verdict !== "done") ? [sentence(netUsdPerMonth)] : [];
  const nothing =
    groups.length === 0 ? ["Nothing to move: no column on Clay's key could run on a key of your own."] : [];
  return [
    `# ${plain(title)}`,
    ...[...total, ...nothing].flatMap((text) => ["", plain(text)]),
    ...groups.flatMap(section),
    "",
    "## Taken for granted",
    "",
    ...notes.map((note) => `- ${plain(note)}`),
    "",
  ].join("\n");
}

function sentence(net: Quantity): string {
  if (!isKnown(net)) return `What it would save a month is not known. ${net.unknown}`;
  return `All of it ${formatSaving(net, LOCALE, "would")} a month, as far as prices are known.`;
}

function section(group: ChecklistGroup): string[] {
  const { providerName, verdict, netUsdPerMonth, columns, steps, advice, ownPrice, note } = group;
  const net =
    verdict === "done" || !isKnown(netUsdPerMonth) ? "" : `; ${formatSaving(netUsdPerMonth, LOCALE, "would")} a month`;
  return [
    "",
    `## ${plain(providerName)}`,
    "",
    `${capital(VERDICTS[verdict])}${net}.`,
    ...(ownPrice === null ? [] : ["", `Price: ${plain(ownPrice)}`]),
    "",
    ...columns.map(columnLine),
    ...(verdict === "costs-more" ? [] : ["", ...steps.map(stepLine)]),
    ...(advice.length === 0 ? [] : ["", ...advice.map((text) => `> ${plain(text)}`)]),
    ...(note === "" ? [] : ["", `Note: ${plain(note)}`]),
  ];
}

function columnLine({ name, tableName, netUsdPer1000, state }: ChecklistColumn): string {
  const net = isKnown(netUsdPer1000)
    ? `${formatSaving(netUsdPer1000, LOCALE, state === "in-use" ? "is" : "would")} per 1,000`
    : `saving unknown: ${netUsdPer1000.unknown}`;
  return `- ${plain(name)} (${plain(tableName)}): ${state === "in-use" ? "moved; " : ""}${plain(net)}`;
}

function stepLine({ isDone, text, link }: ChecklistStep): string {
  return `- [${isDone ? "x" : " "}] ${plain(text)}${link === null ? "" : ` <${link}>`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Names and notes may hold any character; these would end a line or start markup.
function plain(text: string): string {
  return text.replace(/[\\<>[\]*_`#|]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}

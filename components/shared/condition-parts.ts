/** Offsets in a run condition's text, end exclusive. An empty one is a place between two characters. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a condition as it is shown: text as it is written, or a column by its name. */
export interface ConditionPiece {
  text: string;
  isColumn: boolean;
}

/** A run of pieces that are all to blame, or all not. */
export interface ConditionPart {
  isCulprit: boolean;
  pieces: ConditionPiece[];
}

const REFERENCE = /\{\{(f_[A-Za-z0-9_]+)\}\}/g;

/**
 * A condition's text in parts to show, in their order: references become column names, and what lies in one of the spans is
 * to blame. A reference that a span cuts is to blame as a whole. A span at the end of the text gives an empty part.
 */
export function conditionParts(
  text: string,
  names: ReadonlyMap<string, string>,
  culprits: readonly Span[],
): ConditionPart[] {
  const parts: ConditionPart[] = [];
  const add = (piece: ConditionPiece, isCulprit: boolean) => {
    const last = parts.at(-1);
    if (last?.isCulprit === isCulprit) last.pieces.push(piece);
    else parts.push({ isCulprit, pieces: [piece] });
  };
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    addPlain(text, { start: at, end: match.index }, culprits, add);
    const isCulprit = culprits.some((culprit) => culprit.start < end && culprit.end > match.index);
    add({ text: names.get(match[1] as string) ?? (match[1] as string), isColumn: true }, isCulprit);
    at = end;
  }
  addPlain(text, { start: at, end: text.length }, culprits, add);
  if (culprits.some(({ start, end }) => start === end && start >= text.length))
    add({ text: "", isColumn: false }, true);
  return parts;
}

type Add = (piece: ConditionPiece, isCulprit: boolean) => void;

function addPlain(text: string, { start, end }: Span, culprits: readonly Span[], add: Add): void {
  const isInside = (edge: number) => edge > start && edge < end;
  const inner = culprits.flatMap((culprit) => [culprit.start, culprit.end].filter(isInside));
  const edges = [...new Set([start, ...inner, end])].sort((one, other) => one - other);
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined || to === from) continue;
    const isCulprit = culprits.some((culprit) => culprit.start <= from && culprit.end >= to);
    add({ text: text.slice(from, to), isColumn: false }, isCulprit);
  }
}

import { type ConditionPart, conditionParts, type Span } from "./condition-parts.ts";

interface ConditionTextProps {
  /** Whose condition it is. */
  columnName: string;
  text: string;
  /** Column names by id. */
  names: ReadonlyMap<string, string>;
  culprits: readonly Span[];
}

/** A run condition with its columns by name. What is to blame is underlined, and named for who cannot see that. */
export function ConditionText({ columnName, text, names, culprits }: ConditionTextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="condition-text" tabIndex={0} aria-label={`Run condition of ${columnName}`}>
      <code dir="auto">
        {conditionParts(text, names, culprits).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place.
          <Part key={index} part={part} />
        ))}
      </code>
    </section>
  );
}

function Part({ part: { isCulprit, pieces } }: { part: ConditionPart }) {
  const content = pieces.map((piece, index) =>
    piece.isColumn ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
      <bdi class="column-reference" key={index}>
        {piece.text}
      </bdi>
    ) : (
      piece.text
    ),
  );
  if (!isCulprit) return <>{content}</>;
  const isEnd = pieces.every(({ text }) => text === "");
  return (
    <mark class={isEnd ? "culprit culprit-end" : "culprit"}>
      <span class="unseen"> ({isEnd ? "it breaks here" : "this part is to blame: "}</span>
      {content}
      <span class="unseen">) </span>
    </mark>
  );
}

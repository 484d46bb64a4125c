import { type Mark, markWords } from "./marks.ts";

const shapes = {
  error: <path fill="currentColor" d="M5 .8 9.7 9.200H.3Z" />,
  warning: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  note: (
    <g fill="currentColor">
      <circle cx="5" cy="1.7" r="1.2" />
      <path d="M4 4h2v5.500H4z" />
    </g>
  ),
  review: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" stroke-width="1.5" />,
  fine: <path d="m1 5.4 2.7 2.700L9 2.2" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" />,
  unknown: (
    <g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
      <path d="M2.6 3.200a2.4 2.4 0 1 1 3.6 2.100C5.4 5.8 5 6.1 5 6.8" />
      <path d="M5 9.100v.01" />
    </g>
  ),
} as const;

interface SeverityMarkProps {
  mark: Mark;
  size?: number;
  /** False when the words beside it say the same. */
  isLabelled?: boolean;
}

/** A severity, told by its shape; the word is there for who cannot see it. */
export function SeverityMark({ mark, size = 10, isLabelled = false }: SeverityMarkProps) {
  return (
    <span class="mark" data-fettle="mark" data-mark={mark} title={isLabelled ? undefined : markWords[mark]}>
      <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        {shapes[mark]}
      </svg>
      {isLabelled ? null : <span class="unseen">{markWords[mark]}</span>}
    </span>
  );
}

import { ChevronIcon } from "./icons.tsx";

export interface Note {
  /** Column name; null for the table as a whole. */
  about: string | null;
  text: string;
}

interface NotesProps {
  heading: string;
  notes: readonly Note[];
  name: string;
  isOpen?: boolean;
}

/** A foldable list of sentences with the number of them in its heading. Renders nothing when there are none. */
export function Notes({ heading, notes, name, isOpen = false }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <details class="section" data-fettle={name} open={isOpen}>
      <summary>
        {heading} <span class="count">· {notes.length}</span>
        <span class="chevron">
          <ChevronIcon />
        </span>
      </summary>
      <NoteList notes={notes} />
    </details>
  );
}

/** The sentences alone; those that say the same about several columns are told once. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  return (
    <ul class="notes small soft">
      {mergeNotes(notes).map(({ about, text }) => (
        <li key={`${about} ${text}`}>
          {about === null ? null : <b>{about}: </b>}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Joins the columns of notes with the same text: "Email, Phone". Order is that of each text's first note. */
export function mergeNotes(notes: readonly Note[]): Note[] {
  const byText = new Map<string, Set<string>>();
  for (const { about, text } of notes) {
    const abouts = byText.get(text) ?? new Set();
    if (about !== null) abouts.add(about);
    byText.set(text, abouts);
  }
  return [...byText].map(([text, abouts]) => ({ text, about: abouts.size === 0 ? null : [...abouts].join(", ") }));
}

import { useEffect, useState } from "preact/hooks";
import { CodedError, codeOf } from "../../utils/diagnostics/coded-error.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import { looksLikeKey } from "../../utils/diagnostics/secret-text.ts";
import { NOTE_LENGTH } from "../../utils/messaging/protocol.ts";

interface ProviderNoteProps {
  providerName: string;
  /** What is kept. */
  note: string;
  /** Rejects with a CodedError when the note is not kept. */
  onNote: (note: string) => Promise<unknown>;
}

/** The user's own note on a provider. What looks like a key is refused here, before it goes anywhere, and taken out of the field. */
export function ProviderNote({ providerName, note, onNote }: ProviderNoteProps) {
  const [text, setText] = useState(note);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setText(note), [note]);
  const keep = async () => {
    if (text.trim() === note) return;
    setProblem(null);
    try {
      if (looksLikeKey(text)) throw new CodedError("note-looks-like-key");
      await onNote(text);
    } catch (failure) {
      const code = codeOf(failure, "handler-failed");
      if (code === "note-looks-like-key") setText(note);
      setProblem(CODES[code].sentence);
    }
  };
  return (
    <div class="provider-note small">
      <label>
        <span class="label">Your note</span>
        <textarea
          rows={2}
          maxLength={NOTE_LENGTH}
          value={text}
          aria-label={`Your note on ${providerName}`}
          placeholder="Kept in this browser only. Never a key."
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onChange={() => void keep()}
        />
      </label>
      <p class="problem" role="status">
        {problem}
      </p>
    </div>
  );
}

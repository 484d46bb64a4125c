import { useState } from "preact/hooks";
import { CopyIcon } from "./icons.tsx";

interface CopyButtonProps {
  text: string;
  label: string;
  isQuiet?: boolean;
}

/** Puts a text on the clipboard and says whether that worked; where it is refused, the text above stays selectable. */
export function CopyButton({ text, label, isQuiet = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  const shown = outcome === "copied" ? "Copied" : outcome === "refused" ? "Select the text and copy it by hand" : label;
  return (
    <button type="button" class={isQuiet ? "link small" : "button"} onClick={copy} onBlur={() => setOutcome(null)}>
      {isQuiet ? null : <CopyIcon />}
      <span aria-live="polite">{shown}</span>
    </button>
  );
}

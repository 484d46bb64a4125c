import { useEffect, useRef } from "react";

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  isCode?: boolean;
  onChange: (text: string) => void;
}

/** An editable box as TipTap makes them: a contenteditable element whose text React does not own. */
export function EditorBox({ label, value, placeholder, isCode = false, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Writing while somebody types would move the caret.
    if (box.current !== null && box.current.textContent !== value) box.current.textContent = value;
  }, [value]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: Clay's editors are contenteditable (clay-dom.md section 5.2)
    <div
      ref={box}
      role="textbox"
      tabIndex={0}
      aria-label={label}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      data-placeholder={placeholder}
      className={isCode ? "editor code" : "editor"}
      onInput={(event) => onChange(event.currentTarget.textContent)}
    />
  );
}

import { type ReactNode, useState } from "react";

interface Props {
  title: string;
  /** Shown at the right end of the title bar. */
  aside?: string;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

/** An accordion section. While it is collapsed its children are not in the DOM (clay-dom.md section 5.1). */
export function Section({ title, aside, isOpenAtFirst = false, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section className="panel-section">
      <button type="button" className="section-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{title}</span>
        {aside !== undefined && <span className="quiet section-aside">{aside}</span>}
        <span aria-hidden="true">{isOpen ? "⌃" : "⌄"}</span>
      </button>
      {isOpen && <div className="section-body">{children}</div>}
    </section>
  );
}

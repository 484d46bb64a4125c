import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { Breakdown } from "./breakdown.tsx";
import { type Facet, factorsFor } from "./breakdown-parts.ts";

export interface OpenBreakdown {
  /** A figure as a button that opens what it is made of; the figure alone where there is no line. */
  toggle: (facet: Facet, figure: ComponentChildren) => ComponentChildren;
  /** What stands below the figures while one is open; null else. */
  region: JSX.Element | null;
}

interface BreakdownOptions {
  /** Called when one is opened, for a line whose parts are asked for only then. */
  onOpen?: () => void;
  /** What the figures are of, where several breakdowns stand below each other: "Next run". */
  of?: string;
}

/**
 * The figures of one line, each with its breakdown. One is open at a time; Escape closes it and gives the focus back to its figure.
 * @param line null where nothing is known to open.
 */
export function useBreakdown(
  line: EstimateLine | null,
  era: TableReport["era"],
  { onOpen, of }: BreakdownOptions = {},
): OpenBreakdown {
  const id = useId();
  const opener = useRef<HTMLElement | null>(null);
  const [shown, setShown] = useState<Facet | null>(null);
  const close = () => {
    setShown(null);
    opener.current?.focus({ preventScroll: true });
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || shown === null) return;
    // The first Escape closes this, and only the next one the dialog or the popup around it.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const toggle = (facet: Facet, figure: ComponentChildren) =>
    line === null ? (
      figure
    ) : (
      <button
        type="button"
        class="figure-button"
        title="Show how this comes about"
        aria-expanded={shown === facet}
        aria-controls={id}
        onKeyDown={closeByKey}
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          if (shown !== facet) onOpen?.();
          setShown(shown === facet ? null : facet);
        }}
      >
        {figure}
      </button>
    );
  // The last figure of the user's own may just have been taken back.
  const isGone = line !== null && shown === "yours" && factorsFor(line, shown).length === 0;
  const region =
    line === null || shown === null || isGone ? null : (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way up from the controls within.
      <div class="breakdown-frame" onKeyDown={closeByKey}>
        <Breakdown id={id} line={line} facet={shown} era={era} {...(of !== undefined && { of })} />
      </div>
    );
  return { toggle, region };
}

import type { PagePart } from "../../utils/model/observation.ts";

/** A page that is still being drawn is not blind: what cannot be read must stay so for this long. */
const SETTLE_MS = 1_500;

export interface PagePartPorts {
  send: (part: PagePart, isReadable: boolean) => void;
  later: (run: () => void, milliseconds: number) => void;
}

/** Tells the worker which parts of Clay's page can be read, once for each change. */
export function createPagePartReporter({ send, later }: PagePartPorts) {
  const sent = new Map<PagePart, boolean>();
  const now = new Map<PagePart, boolean | null>();
  const settling = new Set<PagePart>();

  const tell = (part: PagePart, isReadable: boolean) => {
    if (sent.get(part) === isReadable) return;
    sent.set(part, isReadable);
    send(part, isReadable);
  };

  /** @param isReadable null when the part is not on the screen, which says nothing about it. */
  return (part: PagePart, isReadable: boolean | null): void => {
    now.set(part, isReadable);
    if (isReadable === true) tell(part, true);
    if (isReadable !== false || sent.get(part) === false || settling.has(part)) return;
    settling.add(part);
    later(() => {
      settling.delete(part);
      if (now.get(part) === false) tell(part, false);
    }, SETTLE_MS);
  };
}

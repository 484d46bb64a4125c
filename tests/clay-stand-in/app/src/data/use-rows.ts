import { useCallback, useEffect, useRef, useState } from "react";
import type { Row } from "../../../server/wire.ts";
import * as api from "../api/requests.ts";
import { cancellable, settle } from "./use-table-data.ts";

const PAGE = 100;

export interface Rows {
  ids: string[];
  /** The row at a position, or null while it is on its way. */
  at: (position: number) => Row | null;
  /** Asks for the rows between two positions, a page at a time. */
  want: (first: number, last: number) => void;
}

/** Row ids of a view, and the rows themselves as they come into sight. A change of `epoch` fetches them anew. */
export function useRows(tableId: string, viewId: string | undefined, epoch: number): Rows {
  const [ids, setIds] = useState<string[]>([]);
  const [pages, setPages] = useState<ReadonlyMap<number, Row[]>>(new Map());
  const asked = useRef(new Set<number>());

  useEffect(() => {
    if (viewId === undefined) return;
    const { signal, abort } = cancellable();
    settle(api.getRowIds(tableId, viewId, signal), setIds);
    return abort;
  }, [tableId, viewId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the epoch is the reason to forget
  useEffect(() => {
    asked.current = new Set();
    setPages(new Map());
  }, [tableId, epoch]);

  const want = useCallback(
    (first: number, last: number) => {
      const known = asked.current;
      for (let page = Math.floor(first / PAGE); page * PAGE <= last; page++) {
        const pageIds = ids.slice(page * PAGE, (page + 1) * PAGE);
        if (pageIds.length === 0 || known.has(page)) continue;
        known.add(page);
        settle(api.getRows(tableId, pageIds), (rows) => {
          if (asked.current === known) setPages((old) => new Map(old).set(page, rows));
        });
      }
    },
    [tableId, ids],
  );

  const at = useCallback(
    (position: number) => pages.get(Math.floor(position / PAGE))?.[position % PAGE] ?? null,
    [pages],
  );
  return { ids, at, want };
}

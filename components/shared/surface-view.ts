import type { TableView } from "../../utils/messaging/protocol.ts";

/** What a surface shows: the worker's answer, or the surface's own state while it has none. `failed`: the worker told why it cannot answer. */
export type SurfaceView =
  | TableView
  | { state: "loading" }
  | { state: "unreachable" }
  | { state: "failed"; sentence: string };

export type ReadyView = Extract<TableView, { state: "ready" }>;

import type { TableView } from "../../utils/messaging/protocol.ts";

/** What a surface shows: the worker's answer, or the surface's own state while it has none. */
export type SurfaceView = TableView | { state: "loading" } | { state: "unreachable" };

export type ReadyView = Extract<TableView, { state: "ready" }>;

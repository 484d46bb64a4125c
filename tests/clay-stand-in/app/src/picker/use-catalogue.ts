import { useEffect, useState } from "react";
import type { ActionDefinition } from "../../../server/wire.ts";
import { type FunctionEntry, getActions, getFunctions } from "../api/requests.ts";
import { cancellable, settle } from "../data/use-table-data.ts";

export interface Catalogue {
  actions: ActionDefinition[];
  functions: FunctionEntry[];
}

/** The workspace's enrichments and functions, asked for when the picker opens. */
export function useCatalogue(workspaceId: string): Catalogue {
  const [catalogue, setCatalogue] = useState<Catalogue>({ actions: [], functions: [] });
  useEffect(() => {
    const { signal, abort } = cancellable();
    settle(getActions(workspaceId, signal), (actions) => setCatalogue((old) => ({ ...old, actions })));
    settle(getFunctions(workspaceId, signal), (functions) => setCatalogue((old) => ({ ...old, functions })));
    return abort;
  }, [workspaceId]);
  return catalogue;
}

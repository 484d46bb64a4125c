import { storage } from "@wxt-dev/storage";

/** What the last click asked the side panel to show. In session storage: the panel may open after the worker has ended, or be open already. */
export const panelShowsItem = storage.defineItem<"report" | "checklist">("session:panel-shows", { fallback: "report" });

import { storage } from "@wxt-dev/storage";

export interface Settings {
  /** Whether Fettle draws its marks over Clay's page. */
  showsMarks: boolean;
}

/** The user's own choices. */
export const settingsItem = storage.defineItem<Settings>("local:settings", {
  version: 1,
  fallback: { showsMarks: true },
});

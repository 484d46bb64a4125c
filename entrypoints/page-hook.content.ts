import { defineContentScript } from "wxt/utils/define-content-script";
import { startCapture } from "../utils/clay/capture/start-capture.ts";

/** Runs after the bridge, by the order of their names; docs/decisions/0004 says why. */
export default defineContentScript({
  matches: ["https://app.clay.com/*"],
  registration: "manifest",
  runAt: "document_start",
  world: "MAIN",
  noScriptStartedPostMessage: true,
  // The build would otherwise declare a global variable with the name of the script.
  globalName: false,
  main: startCapture,
});

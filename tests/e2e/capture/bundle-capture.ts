import { join } from "node:path";
import { build } from "vite";

/** What the bundle sets on the page. */
export interface CaptureBundle {
  startCapture: () => void;
  acceptPort: (take: (port: MessagePort) => void) => void;
  closePort: (port: MessagePort) => void;
}

/** Both ends of the capture as one script that sets `captureBundle` on the page, for pages without the extension. */
export async function bundleCapture(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "esnext",
      lib: { entry: join(import.meta.dirname, "both-ends.ts"), formats: ["iife"], name: "unused" },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !("output" in bundle)) throw new Error("The capture was not bundled.");
  return bundle.output[0].code;
}

import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** Builds and serves the gallery: every surface in every state, without Clay and without an extension. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: { outDir: "../../.output/gallery", emptyOutDir: true, target: "esnext" },
  logLevel: "warn",
});

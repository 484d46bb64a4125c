import { createServer } from "vite";

/** Serves the gallery on a free local port. Close it when done. */
export async function serveGallery(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: `${import.meta.dirname}/vite.config.ts`,
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The gallery's server gave no address.");
  return { address, close: () => server.close() };
}

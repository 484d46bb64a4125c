import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";

/** Where the built app lies. */
export const APP_FOLDER = join(import.meta.dirname, "../../../.output/clay-stand-in");

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves the built app: its assets by name, and its one page for every other path, as a single-page app needs. */
export function answerApp(response: ServerResponse, path: string, headers: Record<string, string>): void {
  const asset = /^\/assets\/[\w.-]+$/.test(path) ? path.slice(1) : "index.html";
  const file = join(APP_FOLDER, asset);
  if (!existsSync(file)) {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end(asset === "index.html" ? "The stand-in's app is not built." : "No such asset.");
    return;
  }
  response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
}

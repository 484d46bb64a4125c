import type { HTTPRequest } from "puppeteer-core";

const CLAY_HOSTS = ["app.clay.com", "api.clay.com"];

/**
 * Answers an intercepted request for Clay from the stand-in and refuses every other, so that no test reaches the network. The
 * page keeps Clay's real addresses, as in tests/browser/map-clay-hosts.ts.
 *
 * @param standIn address of the stand-in, without a slash at the end
 * @param headScript runs in each page before its own scripts; empty for none
 */
export async function answerFromStandIn(request: HTTPRequest, standIn: string, headScript: string): Promise<void> {
  const { host, pathname, search } = new URL(request.url());
  try {
    if (!CLAY_HOSTS.includes(host)) return await request.abort();
    const answer = await fetch(`${standIn}${pathname}${search}`, {
      method: request.method(),
      headers: sentHeaders(request),
      body: (request.hasPostData() ? await request.fetchPostData() : undefined) ?? null,
    });
    const headers = Object.fromEntries(answer.headers);
    const isPage = headers["content-type"]?.startsWith("text/html") === true;
    const body = isPage
      ? (await answer.text()).replace("<head>", `<head><script>${headScript}</script>`)
      : Buffer.from(await answer.arrayBuffer());
    await request.respond({ status: answer.status, headers, body });
  } catch {
    // The page cancelled the request or closed, and nobody waits.
  }
}

// The rest, such as the host and the length, is Node's to write.
function sentHeaders(request: HTTPRequest): Record<string, string> {
  const kept = ["origin", "content-type", "access-control-request-method", "access-control-request-headers"];
  return Object.fromEntries(Object.entries(request.headers()).filter(([name]) => kept.includes(name.toLowerCase())));
}

export interface Call {
  method?: string;
  url: string;
  /** The request's body, as text. */
  sent?: string;
  status?: number;
  content?: object | undefined;
  startedDateTime?: string;
  time?: number;
}

/** An entry as Chromium's network panel writes it, with a planted cookie that nothing may pass on. */
export function harEntry(call: Call): object {
  const { method = "GET", url, sent, status = 200, content, startedDateTime = "2026-11-21T09:00:00.000Z" } = call;
  const headers = [{ name: "cookie", value: "claysession=PLANTED-SECRET" }];
  return {
    _resourceType: "fetch",
    startedDateTime,
    time: call.time ?? 100,
    request: {
      method,
      url,
      headers,
      ...(sent === undefined ? {} : { postData: { mimeType: "application/json", text: sent } }),
    },
    response: { status, headers, ...(content === undefined ? {} : { content }) },
    cache: {},
    timings: { send: 0, wait: 1, receive: 1 },
  };
}

/** A body as such a file holds it. */
export function jsonContent(body: unknown): object {
  return { mimeType: "application/json", text: JSON.stringify(body) };
}

import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";
import { matchEndpoint } from "../../utils/clay/capture/match-endpoint.ts";
import type { CapturedText } from "../../utils/clay/wire/decode.ts";

/** One exchange with Clay's API that the capture would read too. */
export interface HarExchange {
  /** Epoch milliseconds; null when the entry does not say. */
  finishedAt: number | null;
  /** Null when the file holds no content of the answer. */
  captured: CapturedText | null;
}

const maybe = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);
const bodySchema = maybe(z.object({ text: maybe(z.string()), encoding: maybe(z.string()) }));
// http://www.softwareishard.com/blog/har-12-spec/: of each entry only what is used, and loosely where a tool may differ.
const entrySchema = z.object({
  startedDateTime: maybe(z.string()),
  time: maybe(z.number()),
  request: z.object({ method: z.string(), url: z.string(), postData: bodySchema }),
  response: z.object({ status: z.number(), content: bodySchema }),
});

// No answer of Clay's comes near this.
const MAX_UNZIPPED = 256 * 1024 * 1024;

/**
 * Reads one entry of a HAR file. Null for everything that is not a successful exchange with an endpoint on the capture's
 * list; nothing else of the entry is looked at.
 */
export function readHarExchange(entry: unknown): HarExchange | null {
  const parsed = z.safeParse(entrySchema, entry);
  if (!parsed.success) return null;
  const { request, response, startedDateTime, time } = parsed.data;
  // 304 is how the network sees an answer that the page gets from its cache, as a success.
  if ((response.status < 200 || response.status > 299) && response.status !== 304) return null;
  const match = matchEndpoint(request.method.toUpperCase(), request.url, request.url);
  if (match === null) return null;
  const started = Date.parse(startedDateTime ?? "");
  const text = textOf(response.content) ?? (match.endpoint.name === "field-delete" ? "" : null);
  return {
    finishedAt: Number.isNaN(started) ? null : started + Math.max(time ?? 0, 0),
    captured:
      text === null
        ? null
        : {
            endpoint: match.endpoint.name,
            params: { ...match.params } as Record<string, string>,
            request: match.endpoint.wantsRequest ? textOf(request.postData) : null,
            response: text,
          },
  };
}

function textOf(body: z.infer<typeof bodySchema>): string | null {
  if (body?.text === undefined || body.text === "") return null;
  if (body.encoding !== "base64") return body.text;
  const bytes = Buffer.from(body.text, "base64");
  // Some recorders keep the body as it went over the wire.
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return (isZipped ? gunzipSync(bytes, { maxOutputLength: MAX_UNZIPPED }) : bytes).toString("utf8");
  } catch {
    return null;
  }
}

import axios from "axios";

const BASE = "https://api.clay.com/v3";
const VERSION = (window as unknown as { clay_version: string }).clay_version;

/** Clay's older endpoints go through axios, which is XMLHttpRequest in a browser (clay-dom.md section 9). */
export const xhr = axios.create({
  baseURL: BASE,
  withCredentials: true,
  headers: { "X-Clay-Frontend-Version": VERSION },
});

/** A newer endpoint, through fetch. @throws Error with Clay's error type when the answer is not a success */
export async function fetchJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(`${BASE}${path}`, {
    credentials: "include",
    headers: { "X-Clay-Frontend-Version": VERSION },
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw new Error(`${response.status} ${((await response.json()) as { type: string }).type}`);
  return (await response.json()) as Answer;
}

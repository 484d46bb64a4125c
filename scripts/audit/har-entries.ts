import { closeSync, openSync, readSync } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { describeReadProblem, InputProblem } from "./read-json.ts";

const CHUNK = 1 << 20;
// The library's own advice for its text buffer.
const TEXT_BUFFER = 64 * 1024;

/**
 * True when the file begins like a HAR file, whatever its name: an object whose first key is `log`. Throws an InputProblem
 * when the file cannot be read.
 */
export function beginsLikeHar(file: string): boolean {
  for (const chunk of chunksOf(file, 4096)) {
    // A byte order mark counts as white space here.
    return /^\s*\{\s*"log"\s*:\s*\{/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(chunk));
  }
  return false;
}

/**
 * The entries of a HAR file, one after the other, so that a file larger than the longest possible text can be read: only one
 * chunk and the entries that end in it are in memory. Throws an InputProblem where the JSON ends or breaks; what came before
 * has been given by then.
 */
export function* harEntries(file: string): Generator<unknown> {
  const parser = new JSONParser({ paths: ["$.log.entries.*"], keepStack: false, stringBufferSize: TEXT_BUFFER });
  let ready: unknown[] = [];
  parser.onValue = ({ value }) => ready.push(value);
  for (const chunk of chunksOf(file, CHUNK)) {
    const problem = attemptToParse(parser, chunk);
    const entries = ready;
    ready = [];
    yield* entries;
    if (problem !== null) throw new InputProblem(`${file}: ${problem}`);
  }
  if (!parser.isEnded) throw new InputProblem(`${file}: the file breaks off in the middle of its JSON.`);
}

function attemptToParse(parser: JSONParser, chunk: Uint8Array): string | null {
  try {
    parser.write(chunk);
    return null;
  } catch (error) {
    return error instanceof RangeError ? "one text in this file is too long to read." : "this is not JSON.";
  }
}

// The buffer is used again for each chunk.
function* chunksOf(file: string, size: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(size);
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer)) {
      yield buffer.subarray(0, length);
    }
  } catch (error) {
    throw new InputProblem(`${file}: ${describeReadProblem(error)}`);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

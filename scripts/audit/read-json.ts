import { readFileSync } from "node:fs";

/** One clear sentence about a file that cannot be used. */
export class InputProblem extends Error {}

/** Reads a file as JSON. Throws an InputProblem that names the file and says what is wrong with it. */
export function readJson(file: string): unknown {
  const text = readText(file).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new InputProblem(`${file}: the file is empty.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = error instanceof Error && /end of JSON input|Unterminated/i.test(error.message);
    throw new InputProblem(
      isCut ? `${file}: the file breaks off in the middle of its JSON.` : `${file}: this is not JSON.`,
    );
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputProblem(`${file}: ${describeReadProblem(error)}`);
  }
}

/** What an error of the file system means for somebody who named a file: the second half of a sentence. */
export function describeReadProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return "there is no such file or folder.";
  if (code === "EACCES") return "the file may not be read.";
  if (code === "ERR_STRING_TOO_LONG" || code === "ERR_FS_FILE_TOO_LARGE") return "the file is too large to read whole.";
  return "the file cannot be read.";
}

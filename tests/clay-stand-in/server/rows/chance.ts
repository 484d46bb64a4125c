/** A number from 0 to 1 that is always the same for the same texts: the stand-in throws no dice. */
export function chance(...parts: (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const letter of parts.join("|")) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

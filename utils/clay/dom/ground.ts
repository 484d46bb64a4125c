/**
 * Whether Clay's page is light or dark, by the luminance of its own background. Clay had no dark mode when last seen
 * (clay-dom.md section 7), so a page that gives no colour counts as light.
 */
export function pageScheme(root: Document): "light" | "dark" {
  for (const element of [root.body, root.documentElement]) {
    if (element === null) continue;
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < 0.4 ? "dark" : "light";
  }
  return "light";
}

/** Rough luminance from 0 to 1 of a computed colour; null when it is transparent or in a form we do not read. */
export function luminanceOf(color: string): number | null {
  const match = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)(?:[,\s/]+([\d.]+%?))?\s*\)$/.exec(color);
  if (match === null || (match[4] !== undefined && Number.parseFloat(match[4]) === 0)) return null;
  const [red, green, blue] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../tests/browser/launch-chromium.ts";

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = join(import.meta.dirname, "../public/icon");

/** The sign of components/shared/icons.tsx on a terracotta ground; the smallest sizes use all of the field. */
function icon(size: number): string {
  const inset = size <= 32 ? 2.3 : 2.9;
  const scale = (16 - 2 * inset) / 14.4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" style="display:block">
    <rect width="16" height="16" rx="3.6" fill="#b5562c"/>
    <g fill="#fffaf6" transform="translate(${inset - 0.9 * scale} ${inset - 0.7 * scale}) scale(${scale})">
      <circle cx="6.6" cy="9.4" r="5.6"/>
      <path d="M3.79 2.88A6.6 6.6 0 1 1 13.12 12.21 7 7 0 0 0 3.79 2.88Z"/>
    </g></svg>`;
}

const context = await launchChromium({ withExtension: false });
const page = context.pages()[0] ?? (await context.newPage());
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:transparent">${icon(size)}</body>`);
  await writeFile(join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await context.close();

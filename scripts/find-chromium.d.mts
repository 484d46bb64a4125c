/** Types of find-chromium.mjs, which stays plain JavaScript because it runs before anything is installed. */
export function findChromium(): string | null;
export function forgetChromium(): void;

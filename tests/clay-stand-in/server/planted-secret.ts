/** What must never come out of Fettle again. Saved tables plant the same text in prompts, headers and credentials. */
export const PLANTED_SECRET = "PLANTED-SECRET";

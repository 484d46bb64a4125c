import type { Ladder } from "./ladder.ts";

const SHOT = { source: "clay-dom.md section 5.1", seen: "2026-07" };
const GUESS = { source: "guess", seen: "never" };
const SWITCHES = { source: "clay-dom.md section 5.2", seen: "2026-08" };
const ACCOUNT = /^Account\b/i;
const RUN_SETTINGS = /^Run settings\b/i;

/** The parts of Clay's column settings panel, each with the ways to find it. The panel itself is `selectors.sidebar`. */
export const panel = {
  save: {
    lost: "the Save button",
    rungs: [
      { selector: "button", text: /^Save[\s▾▼⌄]*$/i, source: "clay-dom.md section 5.3", seen: "2026-08" },
      { selector: "button", text: /^Save(?! as\b)\b/i, source: "clay-dom.md section 5.3", seen: "2026-08" },
      { selector: '[role="button"], [type="submit"]', text: /^Save(?! as\b)\b/i, ...GUESS },
    ],
  },
  /** Stands in place of Save while a new enrichment is set up for the first time. */
  firstSetup: {
    lost: "the Save button",
    rungs: [{ selector: 'button, [role="button"]', text: /^Continue to add fields\b/i, ...SHOT }],
  },
  /** The footer's other button: what holds both it and Save is the footer. */
  footerButton: {
    lost: "the price",
    rungs: [{ selector: 'button, [role="button"], a', text: /^(?:Edit columns|Continue to add fields)\b/i, ...SHOT }],
  },
  /** What never stands in the footer. Bounds it where there is no other button. */
  notFooter: {
    lost: "the price",
    rungs: [
      {
        selector:
          'h1, h2, h3, [role="heading"], [aria-expanded]:not([aria-haspopup]), [contenteditable="true"], [role="textbox"], [role="switch"], input, textarea',
        ...GUESS,
      },
    ],
  },
  title: {
    lost: "the column's name",
    rungs: [
      {
        selector: 'h1, h2, h3, h4, [role="heading"]',
        text: /^(?!(?:Action|Account|Run settings|Column mapping|Configur|Map fields))./i,
        ...GUESS,
      },
    ],
  },
  account: {
    lost: "whose account it uses",
    rungs: [
      { selector: "[aria-expanded]", text: ACCOUNT, ...SHOT },
      { selector: 'button, summary, [role="button"], h3, h4', text: /^Account(?:$| (?:Clay|Select)\b)/i, ...GUESS },
    ],
  },
  accountChoice: {
    lost: "whose account it uses",
    rungs: [{ selector: '[role="combobox"], [aria-haspopup="listbox"], [aria-haspopup="menu"]', ...GUESS }],
  },
  section: {
    lost: "the sections",
    rungs: [{ selector: '[aria-expanded]:not([aria-haspopup], [role="combobox"])', ...SHOT }],
  },
  runSettings: {
    lost: "the run settings",
    rungs: [
      { selector: "[aria-expanded]", text: RUN_SETTINGS, source: "clay-dom.md section 5.1", seen: "2026-08" },
      { selector: 'button, summary, [role="button"], h3, h4, [role="heading"]', text: RUN_SETTINGS, ...GUESS },
    ],
  },
  autoRun: {
    lost: "whether it runs by itself",
    rungs: [
      { selector: '[role="switch"]', ...SWITCHES },
      { selector: 'input[type="checkbox"], [data-slot="switch"], [data-slot="control"]', ...GUESS },
    ],
  },
  condition: {
    lost: "the run condition",
    rungs: [
      { selector: '[role="checkbox"]', ...SWITCHES },
      { selector: 'input[type="checkbox"]', ...GUESS },
      { selector: '[role="switch"], [data-slot="control"]', ...GUESS },
    ],
  },
  editor: {
    lost: "which columns it reads",
    rungs: [
      {
        selector:
          '[contenteditable]:not([contenteditable="false"]), [role="textbox"], textarea, pre, code, .cm-editor, .monaco-editor',
        ...SWITCHES,
      },
    ],
  },
  model: {
    lost: "the AI model",
    rungs: [
      { selector: '[role="combobox"]', ...SWITCHES },
      { selector: '[aria-haspopup="listbox"], [data-slot="select-trigger"]', ...GUESS },
    ],
  },
  useCase: {
    lost: "the AI use case",
    rungs: [
      { selector: '[role="combobox"], [aria-haspopup="listbox"], [role="radiogroup"], [role="tablist"]', ...GUESS },
    ],
  },
  /** The menu is a portal under `body`. */
  saveOffer: {
    lost: "how many rows saving runs",
    rungs: [
      { selector: '[role="menuitem"]', text: /^Save and run\b/i, source: "clay-dom.md section 5.3", seen: "2026-08" },
      { selector: '[role="menu"] *, [role="listbox"] [role="option"]', text: /^Save and run\b/i, ...GUESS },
    ],
  },
} as const satisfies Record<string, Ladder>;

/** Words that stand above the action's name, and above whatever follows the condition's two boxes (clay-dom.md section 13). */
export const ACTION_LABEL = /^Action$/i;
export const BELOW_CONDITION = /^(?:Referenced columns|Delay run)\b/i;
export const AUTO_RUN_LABEL = /^Auto[- ]?(?:run|update)\b/i;
export const CONDITION_LABEL = /\brun condition\b|^Only run if\b/i;
/** The compiled formula's box, as against the plain-language one above it. */
export const FORMULA_BOX = 'pre, code, .cm-editor, .monaco-editor, [aria-label*="formula" i]';
export const PROMPT_BOX =
  '[data-placeholder*="only run when" i], [placeholder*="only run when" i], [aria-label*="prompt" i]';
/** Names that a model's label begins with, where nothing says "Model" beside it (pricing.md, section on models). */
export const MODEL_NAME =
  /^(?:Clay )?(?:GPT|ChatGPT|o\d|Claude|Gemini|Argon|Neon|Helium|Krypton|Xenon|Claygent|Sonar|Perplexity|Llama|Mistral|Mixtral|DeepSeek|Grok|Qwen|Command)\b(?!.*\b(?:key|account)\b)/i;

import type { ChecklistSurface, ReadyChecklist } from "../../components/checklist/checklist-surface.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import type { ChecklistColumn, ChecklistGroup, ChecklistStep } from "../../utils/model/checklist.ts";
import type { Quantity } from "../../utils/model/quantity.ts";
import { exact, range, unknown } from "./sample-columns.ts";

const WORKSPACE = "481516";
const SETTINGS = `https://app.clay.com/workspaces/${WORKSPACE}/settings/account`;
const COLUMN = `https://app.clay.com/workspaces/${WORKSPACE}/tables/t_gallery?fieldId=f_work`;

function column(name: string, change: Partial<ChecklistColumn> = {}): ChecklistColumn {
  return {
    tableId: "t_gallery",
    tableName: "Outbound prospects, Q4",
    columnId: `f_${name.replaceAll(" ", "")}`,
    name,
    state: "connectable",
    netUsdPer1000: range(18, 21, 25),
    netUsdPerMonth: range(41, 48, 57),
    explanation: [
      "On Clay's key 1,000 finds take 500 data credits, about $25.",
      "Their cheapest plan bills $0.004 a find (their price page, read 2026-10-17).",
      "The action of each run stays.",
    ],
    ...change,
  };
}

function steps(done: readonly string[], switches: readonly [name: string, isDone: boolean][]): ChecklistStep[] {
  const manual = (id: string, text: string, link: string | null): ChecklistStep => ({
    id,
    text,
    link,
    isDone: done.includes(id),
    isAutomatic: false,
  });
  return [
    manual(
      "key",
      "Make a key for Clay at the provider, under Settings, API. Keep it in a password manager: Fettle never asks for it.",
      "https://provider.example/settings/api",
    ),
    manual("funding", "Add money or choose a plan, and check that its rate limit is enough for a full run.", null),
    manual("billing-alert", "Set a billing alert: Clay's own limits do not stop what a key of your own spends.", null),
    {
      id: "connect",
      text: "In Clay, open Settings, Connections, Add connection. Search for the provider, paste the key, test it, save. A connection belongs to the workspace, not to one table.",
      link: SETTINGS,
      isDone: done.includes("connect"),
      isAutomatic: true,
    },
    manual("admin-only", "Let only admins use and change the connection.", SETTINGS),
    ...switches.map(([name, isDone]) => ({
      id: `switch:t_gallery/f_${name}`,
      text: `In Outbound prospects, Q4, open the settings of ${name}, choose your connection under Account, and save without running.`,
      link: COLUMN,
      isDone,
      isAutomatic: true,
    })),
  ];
}

function group(providerName: string, change: Partial<ChecklistGroup>): ChecklistGroup {
  return {
    providerId: providerName.toLowerCase(),
    providerName,
    verdict: "worth-connecting",
    isConnected: false,
    netUsdPerMonth: range(41, 48, 57),
    columns: [column("Find work email")],
    steps: steps([], [["Find work email", false]]),
    advice: ["Its cheapest plan, Starter, is $39 a month, used or not (read 2026-10-17)."],
    ownPrice: "$0.004 a find on its Starter plan (read 2026-10-17).",
    note: "",
    ...change,
  };
}

const moved = column("Score with own key", { state: "in-use", netUsdPerMonth: exact(12) });
const openai = group("OpenAI", {
  verdict: "left-on-clay-key",
  isConnected: true,
  netUsdPerMonth: range(200, 232, 260),
  columns: [column("Research the account", { state: "account-exists", netUsdPerMonth: range(200, 232, 260) }), moved],
  steps: steps(
    ["key", "funding", "connect"],
    [
      ["Research the account", false],
      ["Score with own key", true],
    ],
  ),
  advice: [
    "Add money before the key is used: OpenAI sets limits by the total paid (read 2026-08).",
    "For text without web research, Clay asks for a limit of at least 30,000 tokens a minute (read 2026-09-04).",
  ],
  note: "Alert is set at $200. Dana has the login.",
});
const unpriced = group("Findymail", {
  verdict: "price-unknown",
  netUsdPerMonth: unknown("Findymail publishes no price. Type what your contract takes."),
  columns: [
    column("Findymail", {
      netUsdPer1000: unknown("Findymail publishes no price. Type what your contract takes."),
      netUsdPerMonth: unknown("Findymail publishes no price. Type what your contract takes."),
    }),
  ],
  advice: [],
  ownPrice: null,
});
const dearer = group("ZeroBounce", {
  verdict: "costs-more",
  netUsdPerMonth: range(-14, -12, -9),
  columns: [column("Validate", { netUsdPer1000: range(-6, -5, -4), netUsdPerMonth: range(-14, -12, -9) })],
  steps: [],
});
const done = group("Anthropic", {
  verdict: "done",
  isConnected: true,
  netUsdPerMonth: exact(0),
  columns: [moved],
  steps: steps(["key", "funding", "billing-alert", "connect", "admin-only"], [["Score with own key", true]]),
});

const NOTES = [
  "Savings are data credits on Clay's key less the provider's own bill. The action of each run stays, and monthly fees are not in them.",
];

function ready(
  groups: ChecklistGroup[],
  change: Partial<ReadyChecklist> = {},
  net: Quantity = range(240, 280, 320),
): ReadyChecklist {
  return {
    state: "ready",
    checklist: {
      scope: { kind: "table", tableId: "t_gallery" },
      title: "Your own keys: Outbound prospects, Q4",
      workspaceId: WORKSPACE,
      groups,
      netUsdPerMonth: net,
      notes: NOTES,
    },
    tableId: "t_gallery",
    reach: "table",
    reaches: ["table", "workbook", "seen"],
    looked: { tables: 1, columns: 9 },
    leftOut: [],
    connectionsSeenAt: 0,
    prices: {},
    ...change,
  };
}

const full = ready([openai, group("LeadMagic", {}), unpriced, dearer, done], {
  prices: { leadmagic: { usd: "0.004", per: "find" } },
});

/** Every state of the checklist, by name. */
export const sampleChecklists: Record<string, ChecklistSurface> = {
  full,
  "workbook-partly-read": ready([openai, unpriced], {
    reach: "workbook",
    looked: { tables: 3, columns: 31 },
    leftOut: ["2 tables of this workbook not read yet: open them in Clay."],
  }),
  "connections-unseen": ready([group("LeadMagic", { isConnected: null })], { connectionsSeenAt: null }),
  "all-unknown": ready([unpriced], {}, unknown("Findymail publishes no price.")),
  "nothing-to-move": ready([]),
  "all-done": ready([done]),
  "no-workspace": {
    ...ready([openai], { reaches: ["table"] }),
    checklist: { ...full.checklist, workspaceId: null, groups: [openai] },
  },
  "nothing-seen": { state: "nothing-seen" },
  loading: { state: "loading" },
  unreachable: { state: "unreachable" },
  failed: { state: "failed", sentence: CODES["database-newer"].sentence },
};

/** What the gallery shows as just moved. */
export const justMoved: ReadonlySet<string> = new Set([`${moved.tableId}/${moved.columnId}`]);

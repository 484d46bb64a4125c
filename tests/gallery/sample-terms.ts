import { NO_TERMS, type TermsView } from "../../utils/model/user-terms.ts";

const exact = (usd: number) => ({ low: usd, likely: usd, high: usd });

/** Prices as the side panel shows them, by the state of the view; `findings` for every other. */
export const sampleTerms: Record<string, TermsView> = {
  findings: {
    workspaceId: "1",
    set: { ...NO_TERMS, usdPerAction: "0.0031" },
    otherwise: {
      era: "modern",
      usdPerCredit: {
        usd: exact(0.05),
        source: "List price per credit: $0.05, the launch tier of 2,500 credits a month.",
      },
      usdPerAction: {
        usd: exact(0.004),
        source: "List price per action: $0.004, the launch tier of 15,000 actions a month.",
      },
      usdPerHitLimit: {
        usd: exact(5),
        source: "Fettle tells of a waterfall's last steps where one more result costs more.",
      },
      aiMarkUp: "0.15",
    },
  },
  unknown: {
    workspaceId: "1",
    set: NO_TERMS,
    otherwise: {
      era: "unknown",
      usdPerCredit: {
        usd: { unknown: "not seen" },
        source: "The workspace's plan was not seen, so credits have no price in dollars.",
      },
      usdPerAction: {
        usd: { unknown: "not seen" },
        source: "The workspace's plan was not seen, so credits have no price in dollars.",
      },
      usdPerHitLimit: {
        usd: exact(5),
        source: "Fettle tells of a waterfall's last steps where one more result costs more.",
      },
      aiMarkUp: "0.15",
    },
  },
};

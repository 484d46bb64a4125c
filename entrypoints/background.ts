import { defineBackground } from "wxt/utils/define-background";
import { ratesOtherwise } from "../utils/analysis/column-prices/rates-otherwise.ts";
import { judgeConditions } from "../utils/analysis/conditions/judge-conditions.ts";
import { analyseDraft } from "../utils/analysis/draft/analyse-draft.ts";
import { foretellRun } from "../utils/analysis/learning/foretell-run.ts";
import { tableLessons } from "../utils/analysis/learning/table-lessons.ts";
import { pricePicker } from "../utils/analysis/price-picker.ts";
import { estimateScenario } from "../utils/analysis/scenarios/scenarios.ts";
import { spendLineOf, spendOf } from "../utils/analysis/spend.ts";
import { analyse } from "../utils/analysis.ts";
import { onMessage } from "../utils/messaging/messenger.ts";
import {
  checklistOf,
  markChecklistStep,
  noteOnProvider,
  setProviderPrice,
} from "../utils/worker/checklist-handlers.ts";
import { openLink } from "../utils/worker/clay-tabs.ts";
import { checkDraft, pricePickerEntries } from "../utils/worker/draft-handlers.ts";
import { forgetEverything, observe, openPanel, viewOfOwnTable, viewOfTab } from "../utils/worker/handlers.ts";
import { dropUnshownRows } from "../utils/worker/held-rows.ts";
import { scenarioOfTab } from "../utils/worker/scenario-handler.ts";
import { spendSeen } from "../utils/worker/spend-handlers.ts";
import { setTerms, termsOfTab } from "../utils/worker/terms-handlers.ts";
import { QUIET_MS, tidyUp, whenQuiet } from "../utils/worker/upkeep.ts";

const THINKING = { judge: judgeConditions, foretell: foretellRun, learn: tableLessons };

// The browser wakes a sleeping worker only for listeners that the first turn registered, so nothing here may wait.
export default defineBackground(() => {
  onMessage("openSidePanel", openPanel);
  const tidyWhenQuiet = whenQuiet(async () => {
    await dropUnshownRows();
    await tidyUp(Date.now());
  }, QUIET_MS);
  onMessage("observe", (observations, sender) => {
    tidyWhenQuiet();
    return observe(observations, sender, Date.now(), THINKING);
  });
  onMessage("deleteEverything", forgetEverything);
  onMessage("getTableView", (request, sender) => viewOfOwnTable(request, sender, analyse));
  onMessage("checkDraft", (request, sender) => checkDraft(request, sender, Date.now(), analyseDraft));
  onMessage("pricePicker", (request, sender) => pricePickerEntries(request, sender, pricePicker));
  onMessage("getTerms", (request) => termsOfTab(request, ratesOtherwise));
  onMessage("setTerms", (request, sender) => setTerms(request, sender, Date.now()));
  onMessage("getScenario", (request, sender) => scenarioOfTab(request, sender, estimateScenario));
  onMessage("getSpend", (request) => spendSeen(request, { analyse, spendLineOf, spendOf }));
  onMessage("getChecklist", (request) => checklistOf(request, analyse));
  onMessage("markChecklistStep", (request) => markChecklistStep(request, Date.now()));
  onMessage("noteOnProvider", (request) => noteOnProvider(request, Date.now()));
  onMessage("setProviderPrice", (request) => setProviderPrice(request, Date.now()));
  onMessage("openLink", openLink);
  onMessage("getTabView", (request) => viewOfTab(request, analyse));
});

import type { TermChanges } from "../../utils/model/user-terms.ts";

interface EraNoteProps {
  onSet: (changes: TermChanges) => Promise<unknown>;
}

/** Asks once for the price model where Clay's page never showed the plan. Gone when it is answered or dismissed. */
export function EraNote({ onSet }: EraNoteProps) {
  return (
    <section class="section era-note small" data-fettle="era-note" aria-label="Which plan is this">
      <p>Clay has not shown this workspace's plan, so prices run over both kinds. What does it bill?</p>
      <div class="era-note-choice">
        <button type="button" class="button" onClick={() => void onSet({ era: "modern" })}>
          Data credits and actions
        </button>
        <button type="button" class="button" onClick={() => void onSet({ era: "legacy" })}>
          Credits alone
        </button>
        <button type="button" class="link soft" onClick={() => void onSet({ asksEra: false })}>
          Do not ask
        </button>
      </div>
    </section>
  );
}

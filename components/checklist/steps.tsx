import type { ChecklistStep } from "../../utils/model/checklist.ts";
import { SeverityMark } from "../shared/mark.tsx";
import type { ProviderActions, ProviderPlace } from "./provider-group.tsx";

interface StepsProps {
  steps: readonly ChecklistStep[];
  /** Null: ticks cannot be kept. */
  place: ProviderPlace | null;
  actions: ProviderActions;
}

/** What to do, in order. Some steps tick themselves off from what Clay's page shows; the others are the user's to tick. */
export function Steps({ steps, place, actions }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2 class="small">Steps</h2>
      <ol class="steps small">
        {steps.map((step) => (
          <li key={step.id} data-step={step.id} data-done={step.isDone}>
            {step.isAutomatic || place === null ? (
              <Automatic step={step} />
            ) : (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={step.isDone}
                  onChange={({ currentTarget }) => actions.onTick(place, step.id, currentTarget.checked)}
                />
                <span>{step.text}</span>
              </label>
            )}
            <StepLink step={step} onOpen={actions.onOpen} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Automatic({ step: { text, isDone, isAutomatic } }: { step: ChecklistStep }) {
  const word = isDone ? "Seen in Clay." : "Ticks itself off when Clay shows it.";
  return (
    <div class="tick is-automatic">
      <span class="step-box">
        <SeverityMark mark={isDone ? "fine" : "review"} isLabelled />
      </span>
      <p>
        {isDone ? <span class="unseen">Done: </span> : null}
        {text} {isAutomatic ? <span class="soft">{word}</span> : null}
      </p>
    </div>
  );
}

const LINK_WORDS: readonly [start: string, words: string][] = [
  ["switch:", "Show the column in Clay"],
  ["key", "Open their key page"],
];

function StepLink({ step: { id, link }, onOpen }: { step: ChecklistStep; onOpen: (link: string) => void }) {
  if (link === null || !link.startsWith("https://")) return null;
  const words = LINK_WORDS.find(([start]) => id.startsWith(start))?.[1] ?? "Open Clay's settings";
  return (
    <a
      class="link step-link"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        onOpen(link);
      }}
    >
      {words}
    </a>
  );
}

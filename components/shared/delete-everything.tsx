import { useState } from "preact/hooks";
import { codeOf } from "../../utils/diagnostics/coded-error.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";

interface DeleteEverythingProps {
  /** Rejects with a CodedError when something is left. */
  onDelete: () => Promise<unknown>;
}

type Step = { at: "idle" | "asking" | "deleting" } | { at: "over"; sentence: string };

/** The way to remove what Fettle has kept: a quiet link, one question, and word of what came of it. */
export function DeleteEverything({ onDelete }: DeleteEverythingProps) {
  const [step, setStep] = useState<Step>({ at: "idle" });
  const remove = async () => {
    setStep({ at: "deleting" });
    const sentence = await onDelete().then(
      () => "Everything that Fettle kept is deleted.",
      (failure: unknown) => `Nothing was deleted. ${CODES[codeOf(failure, "handler-failed")].sentence}`,
    );
    setStep({ at: "over", sentence });
  };
  if (step.at === "idle") {
    return (
      <div class="delete" data-fettle="delete">
        <button type="button" class="link small soft" onClick={() => setStep({ at: "asking" })}>
          Delete what Fettle has kept
        </button>
      </div>
    );
  }
  return (
    <div class="delete small" data-fettle="delete" role="status">
      {step.at === "over" ? (
        <p class="soft">{step.sentence}</p>
      ) : (
        <>
          <p>
            This removes every table, price and setting that Fettle keeps in this browser. Clay is not touched: reload a
            table there, and Fettle reads it again.
          </p>
          <div class="delete-choice">
            <button type="button" class="button" disabled={step.at === "deleting"} onClick={remove}>
              Delete everything
            </button>
            <button type="button" class="link" onClick={() => setStep({ at: "idle" })}>
              Keep it
            </button>
          </div>
        </>
      )}
    </div>
  );
}

import type { TriggerDefinition } from "../../../server/wire.ts";
import * as api from "../api/page-requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { PageFrame } from "../layout/page-frame.tsx";

/** Signals with their schedule and what one run is estimated to cost (clay-api.md section 9). */
export function SignalsPage({ workspaceId }: { workspaceId: string }) {
  const signals = useAnswer((signal) => api.getSignals(workspaceId, signal), workspaceId) ?? [];
  return (
    <PageFrame workspaceId={workspaceId} title="Signals">
      <ul aria-label="Signals" className="rows">
        {signals.map((signal) => (
          <SignalRow key={signal.id} workspaceId={workspaceId} signal={signal} />
        ))}
      </ul>
    </PageFrame>
  );
}

function SignalRow({ workspaceId, signal }: { workspaceId: string; signal: TriggerDefinition }) {
  const cost = useAnswer((abort) => api.getSignalCost(workspaceId, signal.id, abort), `${workspaceId}/${signal.id}`);
  return (
    <li>
      <strong>{String(signal.name ?? signal.signal?.type ?? signal.id)}</strong>{" "}
      <span className="quiet">{signal.schedule?.periodUnit}</span>{" "}
      {cost !== null && (
        <span data-slot="badge">
          {cost.actionExecutionCost.toLocaleString("en-US")} actions, {cost.cost.toLocaleString("en-US")} credits / run
        </span>
      )}
    </li>
  );
}

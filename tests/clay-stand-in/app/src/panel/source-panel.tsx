import type { Field } from "../../../server/wire.ts";
import { getSource, getSourceRuns } from "../api/page-requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { useAnswer } from "../data/use-answer.ts";
import { scheduleOf } from "../layout/auto-run-pill.tsx";
import { Section } from "./section.tsx";

/** Settings of a source column: where its rows come from, how often, and its last runs (clay-api.md section 9). */
export function SourcePanel({ field }: { field: Field }) {
  const { show } = useTablePage();
  const ids = field.typeSettings.sourceIds;
  return (
    <>
      <header className="panel-head">
        <h2 className="panel-title">{field.name}</h2>
        <span className="spring" />
        <button type="button" aria-label="Close" onClick={() => show(null)}>
          ⇥
        </button>
      </header>
      <div className="panel-body">
        {Array.isArray(ids) && ids.map((id) => <SourceBlock key={id} id={String(id)} />)}
      </div>
    </>
  );
}

function SourceBlock({ id }: { id: string }) {
  const source = useAnswer((signal) => getSource(id, signal), id);
  const runs = useAnswer((signal) => getSourceRuns(id, signal), id);
  if (source === null) return null;
  return (
    <>
      <section className="panel-section section-body">
        <span className="quiet">Source</span>
        <strong>{String(source.typeSettings?.name ?? source.name)}</strong>
        <p>{(source.state?.numSourceRecords ?? 0).toLocaleString("en-US")} records</p>
        <p>{scheduleOf(source) === null ? "No schedule" : `Runs ${scheduleOf(source)}`}</p>
      </section>
      <Section title="Runs" isOpenAtFirst>
        {(runs ?? []).map((run) => (
          <div key={run.id}>
            {run.startedAt.slice(0, 10)} <span className="quiet">{run.status}</span>
          </div>
        ))}
      </Section>
    </>
  );
}

import { useState } from "react";
import type { ActionDefinition } from "../../../server/wire.ts";
import type { FunctionEntry } from "../api/requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { priceOf } from "../panel/price.ts";
import { tablePath } from "../router.ts";
import { draftOf, draftOfCall } from "./column-draft.ts";
import { useCatalogue } from "./use-catalogue.ts";

interface Props {
  placeholder: string;
  onPick: () => void;
}

/** Everything that can be added: kinds of data with their number of providers, functions, and each enrichment with its price. */
export function PickerList({ placeholder, onPick }: Props) {
  const { table, workspaceId, show } = useTablePage();
  const { actions, functions } = useCatalogue(workspaceId);
  const [query, setQuery] = useState("");
  const [category, setCategory] = useState<string | null>(null);
  const words = query.trim().toLowerCase();
  const shown = actions.filter(
    (action) => action.isSource !== true && isNamed(action, words) && (category === null || isIn(action, category)),
  );
  return (
    <>
      <input
        className="search wide"
        placeholder={placeholder}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <div className="picker-list">
        {category !== null && (
          <button type="button" className="link" onClick={() => setCategory(null)}>
            All enrichments
          </button>
        )}
        {category === null &&
          countsByCategory(actions.filter((action) => isNamed(action, words))).map(([name, count]) => (
            <Row key={name} name={titleOf(name)} onPick={() => setCategory(name)}>
              <span data-slot="badge">+{count}</span>
            </Row>
          ))}
        {category === null &&
          functions
            .filter((entry) => entry.table.name.toLowerCase().includes(words))
            .map((entry) => (
              <FunctionRow
                key={entry.table.id}
                entry={entry}
                href={tablePath(workspaceId, entry.table)}
                onPick={() => {
                  onPick();
                  show({ kind: "new-column", draft: draftOfCall(entry, table.id) });
                }}
              />
            ))}
        {shown.map((action) => (
          <Row
            key={`${action.package?.id}/${action.key}`}
            name={action.displayName ?? action.key}
            provider={action.package?.displayName}
            onPick={() => {
              onPick();
              show({ kind: "new-column", draft: draftOf(action, table.id) });
            }}
          >
            <PriceBadge action={action} />
          </Row>
        ))}
      </div>
    </>
  );
}

interface RowProps {
  name: string;
  provider?: string | undefined;
  onPick: () => void;
  children?: React.ReactNode;
}

function Row({ name, provider, onPick, children }: RowProps) {
  return (
    <button type="button" className="picker-row" onClick={onPick}>
      <div className="flex min-w-0">
        <p data-slot="text">{name}</p>
        {provider !== undefined && <span className="quiet picker-provider">{provider}</span>}
      </div>
      <span className="picker-badges">{children}</span>
    </button>
  );
}

/** A function links to its table, so its row is no button of HTML's own: a link may not lie in one. */
function FunctionRow({ entry, href, onPick }: { entry: FunctionEntry; href: string; onPick: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role that Clay's rows have (clay-dom.md section 7)
    <div
      role="button"
      tabIndex={0}
      className="picker-row"
      onClick={onPick}
      onKeyDown={({ key }) => key === "Enter" && onPick()}
    >
      <div className="flex min-w-0">
        <p data-slot="text">{entry.table.name}</p>
      </div>
      <span className="picker-badges">
        {entry.cost > 0 && <span data-slot="badge">~{entry.cost} / row</span>}
        <a href={href} onClick={(event) => event.stopPropagation()}>
          Open table
        </a>
      </span>
    </div>
  );
}

function PriceBadge({ action }: { action: ActionDefinition }) {
  const { accounts, workspace } = useTablePage();
  const labels = action.actionLabels;
  if (labels?.requiresApiKey === true || labels?.disableSharedKey === true) {
    return (
      <span data-slot="badge" className="text-text-blue">
        API key
      </span>
    );
  }
  const credits = priceOf({ actionDefinition: action }, {}, { accounts, workspace })?.credits ?? 0;
  return credits > 0 ? <span data-slot="badge">~{credits} / row</span> : null;
}

function isNamed({ displayName, package: provider }: ActionDefinition, words: string): boolean {
  return `${displayName} ${provider?.displayName}`.toLowerCase().includes(words);
}

function isIn({ categories }: ActionDefinition, category: string): boolean {
  return categories?.includes(category) === true;
}

/** Kinds of data that several providers have, by their number. */
function countsByCategory(actions: readonly ActionDefinition[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of actions.flatMap(({ categories }) => categories ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 5).sort(([, a], [, b]) => b - a);
}

function titleOf(category: string): string {
  return category.charAt(0).toUpperCase() + category.slice(1);
}

import { formatSaving, isZero, unknownReason } from "../../utils/format.ts";
import type { ChecklistGroup } from "../../utils/model/checklist.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { ProviderPrice } from "../../utils/model/user-terms.ts";
import { ChevronIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { NoteList } from "../shared/notes.tsx";
import { isGain, verdictSigns } from "./checklist-surface.ts";
import { ColumnsToMove } from "./columns-to-move.tsx";
import { OwnPriceForm } from "./own-price-form.tsx";
import { ProviderNote } from "./provider-note.tsx";
import { Steps } from "./steps.tsx";

/** Which provider of which workspace. */
export interface ProviderPlace {
  workspaceId: string;
  providerId: string;
}

export interface ProviderActions {
  onTick: (place: ProviderPlace, stepId: string, isDone: boolean) => void;
  /** Rejects with a CodedError when the note is not kept. */
  onNote: (place: ProviderPlace, note: string) => Promise<unknown>;
  onPrice: (place: ProviderPlace, price: ProviderPrice | null) => Promise<unknown>;
  /** Shows a page of Clay's or of the provider's. It only navigates. */
  onOpen: (link: string) => void;
}

interface ProviderGroupProps {
  group: ChecklistGroup;
  /** Null: the workspace is not known, so nothing can be kept of it. */
  workspaceId: string | null;
  /** What the user has typed. */
  price: ProviderPrice | null;
  moved: ReadonlySet<string>;
  actions: ProviderActions;
  isOpen: boolean;
}

/** One provider: verdict and saving in its heading; under it the columns, the steps, the price, what to know, the note. */
export function ProviderGroup({ group, workspaceId, price, moved, actions, isOpen }: ProviderGroupProps) {
  const { providerId, providerName, verdict, columns, steps, advice, ownPrice, note } = group;
  const { mark, words } = verdictSigns[verdict];
  const place = workspaceId === null ? null : { workspaceId, providerId };
  const priceSentence = ownPrice ?? "No price of theirs is known.";
  return (
    <details
      class="section provider"
      data-fettle="provider"
      data-provider={providerId}
      data-verdict={verdict}
      open={isOpen}
    >
      <summary>
        <SeverityMark mark={mark} size={12} isLabelled />
        <span class="provider-name">
          <b>{providerName}</b>
          <span class="small soft">{words}</span>
        </span>
        <Saving group={group} />
        <span class="chevron">
          <ChevronIcon />
        </span>
      </summary>
      <ColumnsToMove columns={columns} moved={moved} />
      {verdict === "costs-more" ? null : <Steps steps={steps} place={place} actions={actions} />}
      <h2 class="small">Price</h2>
      <p class="small soft">{priceSentence}</p>
      {place === null ? null : (
        <OwnPriceForm providerName={providerName} price={price} onPrice={(next) => actions.onPrice(place, next)} />
      )}
      {advice.length === 0 ? null : (
        <div data-fettle="advice">
          <h2 class="small">What to know</h2>
          <NoteList notes={advice.map((text) => ({ about: null, text }))} />
        </div>
      )}
      {place === null ? null : (
        <ProviderNote providerName={providerName} note={note} onNote={(next) => actions.onNote(place, next)} />
      )}
    </details>
  );
}

function Saving({ group: { verdict, netUsdPerMonth } }: { group: ChecklistGroup }) {
  if (verdict === "done") return null;
  return (
    <span
      class={isGain(netUsdPerMonth) ? "provider-net money" : "provider-net soft"}
      title={unknownReason(netUsdPerMonth)}
    >
      {savingInWords(netUsdPerMonth)}
    </span>
  );
}

function savingInWords(net: Quantity): string {
  if (!isKnown(net)) return "saving unknown";
  return isZero(net) ? "no rows are due" : `${formatSaving(net, undefined, "would")} a month`;
}

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EstimateReport } from "../../utils/model/report.ts";
import type { TermChanges } from "../../utils/model/user-terms.ts";

/** What a surface may ask about the estimate of the table that it shows. One object for as long as the surface lives. */
export interface EstimatePorts {
  /** Keeps what the user set; rejects when it could not. */
  setTerms: (changes: TermChanges) => Promise<unknown>;
  /** What a scenario comes to, by its id; null when the table has no such scenario. Rejects when nobody answered. */
  getScenario: (id: string) => Promise<EstimateReport | null>;
}

/** Null where a surface only shows: then nothing can be set, and no other scenario chosen. */
export const EstimatePortsContext = createContext<EstimatePorts | null>(null);

/** What the surface around may ask; null where it only shows. */
export function useEstimatePorts(): EstimatePorts | null {
  return useContext(EstimatePortsContext);
}

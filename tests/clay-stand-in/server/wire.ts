/**
 * Clay's shapes, as far as the stand-in itself reads or changes them (clay-api.md sections 3 to 8). Everything else in a
 * saved response is carried along untouched.
 */
export interface Binding {
  name: string;
  formulaText?: string;
  formulaMap?: Record<string, string>;
  optional?: boolean;
}

export interface TypeSettings {
  actionKey?: string;
  actionPackageId?: string;
  inputsBinding?: Binding[];
  authAccountId?: string | null;
  conditionalRunFormulaText?: string | null;
  conditionalRunFormulaPrompt?: string | null;
  runAsButton?: boolean;
  formulaText?: string;
  formulaPrompt?: string;
  formulaWaterfall?: { formula?: string; prompt?: string }[];
  delaySettings?: { type: string; delayFormulaText: string };
  dataTypeSettings?: { type: string };
  [key: string]: unknown;
}

export interface PriceBucket {
  basic?: number;
  actionExecution?: number;
}

export interface ActionDefinition {
  key: string;
  displayName?: string;
  description?: string;
  package?: { id: string; displayName?: string };
  auth?: { providerType: string } | null;
  pricing?: { credits?: PriceBucket; postPricingChange2026?: { credits?: PriceBucket } };
  inputParameterSchema?: { name: string; optional?: boolean }[];
  [key: string]: unknown;
}

export interface Field {
  id: string;
  tableId?: string;
  name: string;
  type: string;
  typeSettings: TypeSettings;
  groupId?: string | null;
  inputFieldIds?: string[];
  conditionalRunFieldIds?: string[];
  delayFieldIds?: string[];
  actionDefinition?: ActionDefinition;
  [key: string]: unknown;
}

export interface View {
  id: string;
  name?: string;
  fields: Record<string, { isVisible?: boolean; width?: number; order?: string }>;
  [key: string]: unknown;
}

export interface Table {
  id: string;
  workspaceId?: number | string;
  workbookId?: string | null;
  name: string;
  tableSettings?: Record<string, unknown>;
  firstViewId?: string;
  views?: View[];
  fields: Field[];
  updatedAt?: string;
  [key: string]: unknown;
}

export interface Account {
  id: string;
  name?: string;
  appAccountTypeId?: string;
  isSharedPublicKey?: boolean;
  [key: string]: unknown;
}

export interface Cell {
  value: unknown;
  metadata?: { status?: string; isStale?: boolean };
  externalContent?: { fullValue: unknown };
}

export interface Row {
  id: string;
  tableId: string;
  cells: Record<string, Cell>;
  [key: string]: unknown;
}

/** `_pending` while Clay warms a cache (clay-api.md section 5.2). */
export interface RunStatusResponse {
  statusCountsByField: Record<string, { status: string; count: number }[] | "_pending">;
}

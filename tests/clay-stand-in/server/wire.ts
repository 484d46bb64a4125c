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

/** What one run costs in one era (clay-api.md section 6.2). */
export interface EraPricing {
  credits?: PriceBucket;
  usesPrivateKeyCredits?: { basic?: number };
}

export interface ActionDefinition {
  key: string;
  displayName?: string;
  description?: string;
  categories?: string[];
  package?: { id: string; displayName?: string };
  auth?: { providerType: string } | null;
  pricing?: EraPricing & { prePricingChange2026?: EraPricing; postPricingChange2026?: EraPricing };
  actionLabels?: { type?: string | string[]; requiresApiKey?: boolean; disableSharedKey?: boolean };
  inputParameterSchema?: { name: string; type?: string; optional?: boolean }[];
  outputParameterSchema?: { name: string; outputPath?: string; sampleValue?: unknown; semanticType?: string }[];
  isSource?: boolean;
  [key: string]: unknown;
}

/** A step of a native waterfall (clay-api.md section 3.9). */
export interface SequenceStep {
  type: string;
  fieldId: string;
  actionKey?: string;
  validation?: { fieldId: string };
  [key: string]: unknown;
}

export interface FieldGroup {
  type: string;
  name?: string;
  groupDetails: { sequenceSteps?: SequenceStep[]; mergeField?: { fieldId: string }; [key: string]: unknown };
  [key: string]: unknown;
}

/** Where a table's rows come from (clay-api.md section 9). */
export interface Source {
  id: string;
  name?: string;
  type: string;
  typeSettings?: Record<string, unknown>;
  state?: { numSourceRecords?: number };
  sourceSubscriptions?: { tableId: string; fieldId?: string }[];
  [key: string]: unknown;
}

/** A signal with its schedule (clay-api.md section 9). */
export interface TriggerDefinition {
  id: string;
  schedule?: { periodUnit: string; periodAmount?: number };
  signal?: { type: string; settings?: Record<string, unknown> };
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
  fieldGroupMap?: Record<string, FieldGroup> | null;
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
  externalContent?: { fullValue: unknown; [key: string]: unknown };
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

/** The workspace as Clay answers it (clay-api.md section 8.2). */
export interface Workspace {
  id: number;
  name?: string;
  billingPlanType?: string;
  credits?: { basic?: number; longExpiry?: number; actionExecution?: number };
  creditBudgets?: { basic?: number; actionExecution?: number };
  centsPerCredit?: number;
  currentPeriodEnd?: string;
  [key: string]: unknown;
}

export interface Workbook {
  id: string;
  name: string;
  [key: string]: unknown;
}

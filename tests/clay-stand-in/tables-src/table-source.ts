/** A table in few words, from which the saved answers are made. Columns name each other as `{{Name}}`. */
export interface TableSource {
  /** File name of the saved table. */
  key: string;
  /** Folder within `tables/` of a workspace of its own. */
  folder?: string;
  workspaceId?: number;
  workbookId: string;
  name: string;
  /** Four letters that the ids of its columns carry. */
  mark: string;
  rows: number;
  settings?: Record<string, unknown>;
  columns: ColumnSource[];
  waterfall?: { name: string; attribute: string; steps: [step: string, check?: string][]; merge: string };
  sources?: Record<string, unknown>[];
}

export interface ColumnSource {
  name: string;
  type: string;
  width?: number;
  typeSettings: Record<string, unknown>;
  /** Package id and key of an enrichment; its definition comes from the catalogue. */
  action?: readonly [packageId: string, key: string];
  /** Saved run statuses. */
  ran?: Record<string, number>;
  samples?: { filled: number; samples: string[] };
  description?: string;
}

/** A column of plain values. @param filled rows that hold one; all when absent */
export function value(name: string, type: string, samples: string[], filled = Number.POSITIVE_INFINITY): ColumnSource {
  return { name, type, typeSettings: { dataTypeSettings: { type } }, samples: { filled, samples } };
}

export function formula(name: string, formulaText: string, type = "text"): ColumnSource {
  return { name, type: "formula", typeSettings: { formulaType: "text", formulaText, dataTypeSettings: { type } } };
}

/** The column that a native waterfall shows: the first step that found something. */
export function merge(name: string, formulas: string[]): ColumnSource {
  const formulaWaterfall = formulas.map((text) => ({ formula: text }));
  return {
    name,
    type: "formula",
    typeSettings: {
      formulaType: "waterfall",
      formulaWaterfall,
      waterfallType: "email",
      dataTypeSettings: { type: "email" },
    },
  };
}

export function source(name: string, sourceId: string, more: Record<string, unknown> = {}): ColumnSource {
  return {
    name,
    type: "source",
    typeSettings: { sourceIds: [sourceId], canCreateRecords: true, dataTypeSettings: { type: "json" }, ...more },
  };
}

interface Options {
  account?: string;
  /** Run condition, and the sentence beside it. */
  when?: string;
  prompt?: string;
  isParked?: boolean;
  ran?: Record<string, number>;
  maps?: Record<string, Record<string, string>>;
  width?: number;
}

/** An enrichment column. @param inputs expressions, so that a plain text carries its own quotes */
export function enrich(
  name: string,
  action: readonly [string, string],
  inputs: Record<string, string>,
  { account, when, prompt, isParked, ran, maps = {}, width }: Options = {},
): ColumnSource {
  const [actionPackageId, actionKey] = action;
  return {
    name,
    type: "action",
    action,
    ...(width === undefined ? {} : { width }),
    ...(ran === undefined ? {} : { ran }),
    typeSettings: {
      dataTypeSettings: { type: "json" },
      actionKey,
      actionPackageId,
      actionVersion: 1,
      inputsBinding: [
        ...Object.entries(inputs).map(([input, formulaText]) => ({ name: input, formulaText })),
        ...Object.entries(maps).map(([input, formulaMap]) => ({ name: input, formulaMap })),
      ],
      ...(account === undefined ? {} : { authAccountId: account }),
      ...(when === undefined ? {} : { conditionalRunFormulaText: when }),
      ...(prompt === undefined ? {} : { conditionalRunFormulaPrompt: prompt }),
      ...(isParked ? { runAsButton: true } : {}),
    },
  };
}

/** The inputs of an AI column. @param fields names and types of the answer's parts; one text when there are none */
export function aiInputs(
  useCase: "use-ai" | "claygent",
  model: string,
  prompt: string,
  fields: Record<string, string> = {},
): { inputs: Record<string, string>; maps: Record<string, Record<string, string>> } {
  const schema = Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, { type }]));
  return {
    inputs: { useCase: `"${useCase}"`, prompt, model: `"${model}"` },
    maps: {
      answerSchemaType: {
        type: '"json"',
        jsonType: '"Fields"',
        fields: JSON.stringify(
          JSON.stringify(Object.keys(schema).length > 0 ? schema : { response: { type: "string" } }),
        ),
      },
    },
  };
}

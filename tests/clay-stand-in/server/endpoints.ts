import type { Endpoint } from "./endpoints/endpoint.ts";
import { PRICE_ENDPOINTS } from "./endpoints/prices.ts";
import { ROW_ENDPOINTS } from "./endpoints/rows.ts";
import { RUN_ENDPOINTS } from "./endpoints/runs.ts";
import { SOURCE_ENDPOINTS } from "./endpoints/sources.ts";
import { TABLE_ENDPOINTS, WORKBOOK_ENDPOINTS } from "./endpoints/tables.ts";
import { USAGE_ENDPOINTS } from "./endpoints/usage.ts";
import { WORKSPACE_ENDPOINTS } from "./endpoints/workspaces.ts";

/** The part of Clay's API that its table pages use. The first that matches answers. */
export const ENDPOINTS: Endpoint[] = [
  ...RUN_ENDPOINTS,
  ...ROW_ENDPOINTS,
  ...TABLE_ENDPOINTS,
  ...PRICE_ENDPOINTS,
  ...WORKSPACE_ENDPOINTS,
  ...USAGE_ENDPOINTS,
  ...SOURCE_ENDPOINTS,
  ...WORKBOOK_ENDPOINTS,
];

import { storage } from "@wxt-dev/storage";
import type { ErrorCode } from "../diagnostics/codes.ts";

/**
 * Why the last observations could not be kept; null while they are. In session storage, because it must outlive the worker and
 * because a full database has no room for it.
 */
export const keepingFailureItem = storage.defineItem<ErrorCode | null>("session:keeping-failure", { fallback: null });

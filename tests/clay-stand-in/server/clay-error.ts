/** An answer in Clay's error shape: `{type, message, details?}` (clay-api.md section 2). */
export class ClayError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly details: unknown = undefined,
  ) {
    super(message);
  }
}

export function notFound(what: string): ClayError {
  return new ClayError(404, "NotFound", `${what} was not found`);
}

export function noMatchingUrl(method: string, path: string): ClayError {
  return new ClayError(404, "NoMatchingURL", `No matching route for ${method} ${path}`);
}

/** @param issues one entry per rejected key of the request body */
export function badRequest(message: string, issues: { path: string; message: string }[] = []): ClayError {
  return new ClayError(400, "BadRequest", message, {
    pathParameterErrors: null,
    headerErrors: null,
    queryParameterErrors: null,
    bodyErrors: issues.length > 0 ? { issues } : null,
  });
}

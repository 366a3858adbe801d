// PostgreSQL, Appendix A: connection lost (08), out of disk, memory or connections (53), shutting down or starting (57P), input or output (58).
const passingStates = /^(08...|53...|57P0[1-5]|58030|25P03)$/;
const passingErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOSPC",
  "EDQUOT",
  "EIO",
]);
const passingWords =
  /Connection terminated|Connection ended|not queryable|connection error|timeout exceeded when trying to connect/i;

/**
 * True when the database or its disk cannot serve for the moment: unreachable, shutting down, starting, full. Worth a
 * retry, and nothing was saved.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && (passingStates.test(code) || passingErrors.has(code)))
    return true;
  return passingWords.test(error.message) || isUnavailable(error.cause);
}

/** True for a breach of this named constraint. */
export function breaks(error: unknown, constraint: string): boolean {
  return error instanceof Error && (error as { constraint?: unknown }).constraint === constraint;
}

/** True when a lock was waited for longer than the transaction had patience. */
export function breaksLock(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === "55P03";
}

/** The period whose lock covers the record that was to be changed; null for any other failure. */
export function lockedBeneath(error: unknown): string | null {
  if (!(error instanceof Error) || (error as { code?: unknown }).code !== "LK001") return null;
  return String((error as { detail?: unknown }).detail ?? "");
}

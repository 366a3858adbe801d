const connectionCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "53300",
]);

/** True when the database could not be reached or is shutting down: worth a retry, nothing was saved. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && connectionCodes.has(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

/** True for a breach of this named constraint. */
export function breaks(error: unknown, constraint: string): boolean {
  return error instanceof Error && (error as { constraint?: unknown }).constraint === constraint;
}

/** True when a lock was waited for longer than the transaction had patience. */
export function breaksLock(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === "55P03";
}

/** What of an error may stand in a log line. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly reason?: string;
  readonly stack: string;
  readonly cause?: SafeError;
}

/**
 * An error for the log: kind, code, place, and a message without the values people typed. A database's own words
 * quote them ("Key (email)=(…) already exists"), and so may any library's.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code, constraint, table, reason } = error as unknown as Record<string, unknown>;
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...named({ code, constraint, table, reason }),
    stack: framesOf(error),
    ...(error.cause instanceof Error && depth < 3
      ? { cause: safeError(error.cause, depth + 1) }
      : {}),
  };
}

function named(values: Record<string, unknown>): Partial<Record<string, string>> {
  const texts = Object.entries(values).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts.map(([name, value]) => [name, withoutValues(String(value))]));
}

// The first lines of a stack repeat the message; the frames begin at "at".
function framesOf(error: Error): string {
  const lines = (error.stack ?? "").split("\n");
  return lines.filter((line) => /^\s+at /.test(line)).join("\n");
}

// Of a server, not of a person: what a connection was refused by.
const isAddress = /^\d{1,3}(\.\d{1,3}){3}$/;

/** A sentence of a program with what may be a person's taken out: quoted words, addresses, numbers, tokens. */
export function withoutValues(text: string): string {
  return text
    .slice(0, 2000)
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, "…")
    .replaceAll(/=\([^)]*\)/g, "=(…)")
    .replaceAll(/[^\s<>:,;]+@[^\s<>:,;]+/g, "…@…")
    .replaceAll(/\+?\d[\d .()-]{7,}\d/g, (found) => (isAddress.test(found) ? found : "…"))
    .replaceAll(/[A-Za-z0-9_-]{24,}/g, "…");
}

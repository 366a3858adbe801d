import type { RequestContext } from "../../../platform/http/route.ts";
import { tusVersion } from "../contract-uploads.ts";
import { uploadRefusals as refusals } from "./refusals.ts";

/** What this server can do besides the core of the protocol. */
const tusExtensions = "creation,termination,checksum";
/** Hashes a sender may give with a piece. */
const tusChecksums = "sha256,sha1";

type Speaking = Pick<RequestContext, "headers" | "setHeader">;

const spoken = {
  "Tus-Resumable": tusVersion,
  "Tus-Version": tusVersion,
  "Tus-Extension": tusExtensions,
  "Tus-Checksum-Algorithm": tusChecksums,
};

/** What OPTIONS answers before anything is sent; the largest file in bytes. */
export const tusOptions = (largest: number): Readonly<Record<string, string>> => ({
  ...spoken,
  "Tus-Max-Size": String(largest),
});

/** Says in an answer what is spoken here. */
export function tellTus(c: Pick<Speaking, "setHeader">): void {
  for (const [name, value] of Object.entries(spoken)) c.setHeader(name, value);
}

/** Answers in tus, to whoever speaks it. @throws tus-version */
export function requireTus(c: Speaking): void {
  tellTus(c);
  if (c.headers.get("tus-resumable") === tusVersion) return;
  throw refusals.otherProtocol();
}

/** A whole number that is not negative, as headers give it; null for anything else. */
export function wholeNumber(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** The pairs of an `Upload-Metadata`: names, and values in base64. */
export function metadataOf(header: string | null): Readonly<Record<string, string>> {
  const pairs = (header ?? "").split(",").map((pair) => pair.trim().split(" "));
  return Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [name, Buffer.from(value, "base64").toString("utf8")]),
  );
}

/** What a sender says of a piece's bytes. */
export interface Checksum {
  readonly algorithm: string;
  /** In hex. */
  readonly hash: string;
}

/** The hash of a piece as its sender counted it; null when none is given. @throws upload-header */
export function checksumOf(headers: Headers): Checksum | null {
  const header = headers.get("upload-checksum");
  if (header === null) return null;
  const [, algorithm = "", value = ""] = /^([a-z0-9]+) ([A-Za-z0-9+/=]{1,100})$/.exec(header) ?? [];
  if (!tusChecksums.split(",").includes(algorithm)) throw refusals.badHeader("Upload-Checksum");
  return { algorithm, hash: Buffer.from(value, "base64").toString("hex") };
}

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beginsWith } from "../files/signature.ts";
import { findProgram } from "../programs/find-program.ts";

const MILLISECONDS = 90_000;

/** Whether the bytes are an OpenDocument text (.odt), which names itself at its head. */
export const isOdt = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, [0x50, 0x4b]) &&
  Buffer.from(bytes.subarray(0, 200)).includes("application/vnd.oasis.opendocument.text");

/** Whether the bytes are the container of old Office files (.doc), which also wraps protected ones. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** Whether the bytes are Rich Text (.rtf). */
export const isRtf = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]);

/** Whether only LibreOffice can make a .docx of it. */
export const needsConversion = (bytes: Uint8Array): boolean =>
  isOldOffice(bytes) || isOdt(bytes) || isRtf(bytes);

const findSoffice = () => findProgram("soffice", "libreoffice");

/** Whether this machine has LibreOffice, which turns .doc, .odt and .rtf into .docx. */
export async function canConvert(): Promise<boolean> {
  return (await findSoffice()) !== null;
}

// Its own group, so that the helpers it starts end with it.
function run(program: string, args: readonly string[], milliseconds: number): Promise<void> {
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, milliseconds);
  child.once("error", () => resolve());
  child.once("exit", () => resolve());
  return promise.finally(() => clearTimeout(timer));
}

/**
 * The .docx LibreOffice makes of an old file: in a folder and a profile of its own that are gone afterwards, no macros,
 * no window, ended after `milliseconds`. Null when there is no LibreOffice or it makes nothing in time.
 */
export async function convertOld(
  bytes: Uint8Array,
  milliseconds = MILLISECONDS,
): Promise<Uint8Array | null> {
  const program = await findSoffice();
  if (!program) return null;
  const folder = await mkdtemp(join(tmpdir(), "loa-convert-"));
  try {
    const source = join(folder, `plan.${isOdt(bytes) ? "odt" : isRtf(bytes) ? "rtf" : "doc"}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault"];
    const args = [profile, ...quiet, "--convert-to", "docx", "--outdir", folder, source];
    await run(program, args, milliseconds);
    return await readFile(join(folder, "plan.docx")).catch(() => null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { zipSync } from "fflate";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { runReader } from "./run-reader.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

it("refuses a compression bomb with its reason", async () => {
  const bomb = zipSync({
    "[Content_Types].xml": bytesOf("<Types/>"),
    "word/document.xml": new Uint8Array(160 * 1024 * 1024),
  });
  const answer = await runReader(bomb);
  expect(answer).toMatchObject({ failure: { code: "zip-bomb" } });
}, 60_000);

it("stops a reading that takes too long, and says so", async () => {
  const answer = await runReader(bytesOf("Kế hoạch"), {
    limits: { milliseconds: 1, memoryMb: 256 },
  });
  expect(answer).toMatchObject({ failure: { code: "took-too-long" } });
});

it("answers for a file that is damaged instead of throwing", async () => {
  const whole = zipSync({ "word/document.xml": bytesOf("<w:document/>") });
  const answer = await runReader(whole.slice(0, whole.length - 30));
  expect(answer).toMatchObject({ failure: { words: { vi: expect.any(String) } } });
});

it("stops a reading that needs more memory than it may take", async () => {
  const answer = await runReader(bytesOf("1. Việc rất dài\n".repeat(400_000)), {
    limits: { milliseconds: 60_000, memoryMb: 24 },
  });
  expect(answer).toMatchObject({ failure: { code: "too-much-memory" } });
}, 60_000);

const path = process.env.PATH;
let folder: string | undefined;

afterEach(async () => {
  process.env.PATH = path;
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A tesseract command that is at its page for as long as the folder of its model is there. */
async function standInFor(command: string): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "loa-test-stand-in-"));
  const script =
    '[ "$1" = --version ] && echo "tesseract 5.3.0" && exit\nwhile [ -d "$6" ]; do sleep 0.1; done';
  await writeFile(join(folder, command), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, command), 0o755);
  process.env.PATH = `${folder}:${path}`;
}

it("leaves no folder behind when it is ended while recognising", async () => {
  await standInFor("tesseract");
  const picture = sharp({ create: { width: 300, height: 400, channels: 3, background: "white" } });
  const { promise: started, resolve } = Promise.withResolvers<Worker>();
  process.once("worker", resolve);
  const answer = runReader(await picture.png().toBuffer());
  const worker = await started;
  const mark = `loa-recognise-${process.pid}-${worker.threadId}-`;
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(mark)).length;
  await expect.poll(left, { timeout: 30_000 }).toBeGreaterThan(0);
  await worker.terminate();
  expect(await answer).toMatchObject({ failure: { code: expect.any(String) } });
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
}, 90_000);

const pdf = (objects: readonly string[], more = "") =>
  bytesOf(
    `%PDF-1.7\n${objects.map((words, at) => `${at + 1} 0 obj\n${words}\nendobj\n`).join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more}>>\n%%EOF`,
  );
const catalog = "<</Type/Catalog/Pages 2 0 R>>";

describe("a PDF", () => {
  it("that is broken off is said to be damaged", async () => {
    const answer = await runReader(bytesOf("%PDF-1.7\n1 0 obj <<"));
    expect(answer).toMatchObject({ failure: { code: "damaged" } });
  }, 60_000);

  it("under a password is said to be, with what to do", async () => {
    const lock = "a".repeat(32);
    const locked = pdf(
      [
        catalog,
        "<</Type/Pages/Kids[]/Count 0>>",
        `<</Filter/Standard/V 2/R 3/Length 128/P -4/O(${lock})/U(${lock})>>`,
      ],
      "/Encrypt 3 0 R/ID[(a)(a)]",
    );
    expect(await runReader(locked)).toMatchObject({ failure: { code: "encrypted" } });
  }, 60_000);

  it("of 2,000 pages is refused before any of them is read", async () => {
    const pages = Array.from({ length: 2_000 }, () => "<</Type/Page/Parent 2 0 R>>");
    const kids = pages.map((_, at) => `${at + 3} 0 R`).join(" ");
    const root = `<</Type/Pages/MediaBox[0 0 595 842]/Count 2000/Kids[${kids}]>>`;
    const long = pdf([catalog, root, ...pages]);
    expect(await runReader(long)).toMatchObject({ failure: { code: "too-many-pages" } });
  }, 60_000);
});

import { zipSync } from "fflate";
import { expect, it } from "vitest";
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

it("says so when a PDF is broken or protected, and reads the words of one that is whole", async () => {
  const cut = await runReader(bytesOf("%PDF-1.7\n1 0 obj <<"));
  expect(cut).toMatchObject({ failure: { code: "damaged", words: { en: expect.any(String) } } });
}, 60_000);

import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipStream } from "./zip-stream.ts";

const at = new Date("2025-06-18T08:00:00Z");

/** Files one by one, with a note of how many were asked for and whether the source was let go. */
function source(count: number) {
  const seen = { asked: 0, ended: false };
  async function* files() {
    try {
      for (let one = 1; one <= count; one += 1) {
        seen.asked = one;
        yield { fileName: `tep-${one}.txt`, bytes: strToU8(`nội dung ${one}`) };
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, files: files() };
}

it("sends every file under its name, whole, and lets the source go", async () => {
  const { seen, files } = source(3);
  const bytes = await new Response(zipStream(files, at)).bytes();
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]);
  expect(parts).toEqual([
    ["tep-1.txt", "nội dung 1"],
    ["tep-2.txt", "nội dung 2"],
    ["tep-3.txt", "nội dung 3"],
  ]);
  expect(seen.ended).toBe(true);
});

it("asks for no file before the one before it was taken, and for none after the reader has left", async () => {
  const { seen, files } = source(1000);
  const reader = zipStream(files, at).getReader();
  await reader.read();
  expect(seen.asked).toBeLessThanOrEqual(2);
  await reader.cancel();
  expect(seen).toEqual({ asked: seen.asked, ended: true });
});

it("breaks off rather than end a ZIP in which a file is missing", async () => {
  async function* files() {
    yield { fileName: "mot.txt", bytes: strToU8("một") };
    throw new Error("không vẽ được");
  }
  await expect(new Response(zipStream(files(), at)).bytes()).rejects.toThrow("không vẽ được");
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createPdf, openPdfPress } from "./pdf.ts";

const source = '#set document(title: "Báo cáo")\n#set text(lang: "vi")\n= Kết quả';
const startOf = (pdf: Uint8Array) => new TextDecoder().decode(pdf.subarray(0, 5));

describe("the press of PDFs", () => {
  it("that dies while it draws refuses that document and no other", async () => {
    const press = await openPdfPress();
    const drawn = press.draw(source);
    await Promise.all([press.close(), expect(drawn).rejects.toThrow(/PDF/)]);
    // A second question to the dead is refused as well, and ends nobody.
    for (const _ of [1, 2]) await expect(press.draw(source)).rejects.toThrow(/PDF/);
    expect(startOf(await createPdf(source))).toBe("%PDF-");
  });

  it("says why a source is none, and draws the next one", async () => {
    const press = await openPdfPress();
    await expect(press.draw("#none-such")).rejects.toThrow(/unknown variable/);
    expect(startOf(await press.draw(source))).toBe("%PDF-");
    await press.close();
  });

  it("is given so long for each document", async () => {
    const limits = { milliseconds: 1, memoryMb: 512 };
    await expect(createPdf(source, limits)).rejects.toThrow(/longer than 1 ms/);
  });

  it("keeps no program from ending that forgot to close it", async () => {
    const script = `
      const { openPdfPress } = await import(${JSON.stringify(new URL("./pdf.ts", import.meta.url))});
      const press = await openPdfPress();
      process.stdout.write(String((await press.draw(${JSON.stringify(source)})).length > 500));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], {
      timeout: 50_000,
    });
    expect(stdout).toBe("true");
  });
});

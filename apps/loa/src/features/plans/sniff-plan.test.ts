import { describe, expect, it } from "vitest";
import { sniffPlan } from "./sniff-plan.ts";

const bytes = (words: string) => new TextEncoder().encode(words);
const richText = bytes("{\\rtf1\\ansi Ke hoach}");
const openDocument = bytes("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text");

describe("what a plan's file is", () => {
  it.each([
    ["Rich Text", richText, "rtf"],
    ["OpenDocument", openDocument, "odt"],
  ])("is %s where a converter is installed", (_, file, kind) => {
    expect(sniffPlan(file, true)).toBe(kind);
  });

  it.each([
    ["rich-text-file", richText],
    ["opendocument-file", openDocument],
  ])("is refused as %s where none is, with what to do", (code, file) => {
    expect(() => sniffPlan(file)).toThrow(code);
  });
});

import { describe, expect, it } from "vitest";
import { folderAddress, folderOf } from "./folder-address.ts";
import { asKind, type SourceDraft, startOn } from "./source-draft.ts";

const draft = (over: Partial<SourceDraft> = {}): SourceDraft => ({
  ...startOn("2025-06-12"),
  url: "https://xa-mau.example.vn/tin-tuc",
  ...over,
});

describe("another kind of source", () => {
  it("keeps the address that was typed, from page to page and to a social page", () => {
    expect(asKind(draft(), "listing").url).toBe("https://xa-mau.example.vn/tin-tuc");
    expect(asKind(draft(), "social").url).toBe("https://xa-mau.example.vn/tin-tuc");
  });

  it("begins anew where a folder takes the place of a page, and the other way round", () => {
    expect(asKind(draft(), "folder").url).toBe("folder:///");
    expect(asKind(draft({ kind: "folder", url: "folder:///thang-6" }), "feed").url).toBe("");
  });

  it("brings its usual kind of output, unless a person chose another", () => {
    expect(asKind(draft(), "folder").outputKind).toBe("episode");
    expect(asKind(draft({ kind: "folder", outputKind: "episode" }), "social").outputKind).toBe(
      "post",
    );
    expect(asKind(draft({ outputKind: "event" }), "ical").outputKind).toBe("event");
  });

  it("proposes only, where it is a social page", () => {
    expect(asKind(draft({ rule: "claim" }), "social").rule).toBe("propose");
    expect(asKind(draft({ rule: "claim" }), "listing")).not.toHaveProperty("rule");
  });
});

it("a folder is typed word by word, and begins below the unit's own", () => {
  expect(folderOf(folderAddress("Tháng "))).toBe("Tháng ");
  expect(folderOf(folderAddress("Tháng 6"))).toBe("Tháng 6");
  expect(folderAddress(" /thang-6")).toBe("folder:///thang-6");
});

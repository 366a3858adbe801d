import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

describe("the difference of two texts", () => {
  it("shows what was put in place of what", () => {
    expect(wordDiff("02 tin mỗi tháng", "04 tin mỗi tháng")).toEqual([
      { text: "02", in: "old" },
      { text: "04", in: "new" },
      { text: "tin mỗi tháng", in: "both" },
    ]);
  });

  it("loses no word of either text (500 cases)", () => {
    const text = fc.array(fc.constantFrom("tin", "bài", "số", "mỗi", "tháng", "04"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const pieces = wordDiff(old.join(" "), fresh.join(" "));
        const side = (where: "old" | "new") =>
          pieces.flatMap((piece) =>
            piece.in === "both" || piece.in === where ? piece.text.split(" ") : [],
          );
        expect(side("old")).toEqual(old);
        expect(side("new")).toEqual(fresh);
      }),
      { numRuns: 500 },
    );
  });
});

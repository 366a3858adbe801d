import { describe, expect, it } from "vitest";
import { shorten } from "./shorten.ts";

describe("shorten", () => {
  it("leaves what fits as it is", () => {
    expect(shorten("Đăng tin, bài", 13)).toBe("Đăng tin, bài");
  });

  it("ends after a whole word", () => {
    expect(shorten("Đăng tin, bài về chuyển đổi số", 16)).toBe("Đăng tin, bài về…");
    expect(shorten("Đăng tin, bài về chuyển đổi số", 15)).toBe("Đăng tin, bài…");
  });

  it("cuts a single endless word", () => {
    expect(shorten("a".repeat(20), 5)).toBe("aaaaa…");
  });
});

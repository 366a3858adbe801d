import { expect, it } from "vitest";
import { unstorableAt } from "./unstorable.ts";

it("finds the text a database refuses, wherever it stands", () => {
  expect(unstorableAt("a\u0000b")).toBe("");
  expect(unstorableAt({ rule: { include: ["ổn", "\ud800x"] } })).toBe("rule.include.1");
});

it("lets every other value pass", () => {
  expect(
    unstorableAt({ title: "Tiếng Việt 😀", list: [1, null, true], none: undefined }),
  ).toBeNull();
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path.ts";

const origin = "https://loa.test";

describe("a return path", () => {
  it.each(["/", "/plans", "/plans/0198?asOf=2025-06-02&q=a//b", "/my/calendar#top"])(
    "keeps %s",
    (path) => expect(safeReturnPath(path)).toBe(path),
  );

  it.each([
    "//evil.test",
    "///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/%09/evil.test",
    "/%5cevil.test",
    "/%2f/evil.test",
    "/\n/evil.test",
    "https://evil.test",
    "https:evil.test",
    "javascript:alert(1)",
    "@evil.test",
    ".evil.test",
    "/..//evil.test",
    "/%2e%2e//evil.test",
    "/a/../../evil.test",
    "",
    " /plans",
    "/.. ",
    "/plans/.. ",
  ])("makes the first page of %j", (path) => expect(safeReturnPath(path)).toBe("/"));

  it("never leaves the console, whatever it is given", () => {
    const piece = fc.constantFrom(
      ...[
        "/",
        "\\",
        "//",
        "..",
        ".",
        "%09",
        "%5c",
        "%2e",
        "@",
        ":",
        "\t",
        "\n",
        "?",
        "#",
        "evil.test",
      ],
      ...["javascript:", "https:", "plans", " ", "%2f", "\u0000"],
    );
    const given = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(given, (text) => {
        const path = safeReturnPath(text);
        const address = new URL(`/console${path === "/" ? "" : path}`, origin);
        expect(address.origin).toBe(origin);
        expect(address.pathname).toMatch(/^\/console(\/|$)/);
        expect(new URL(path, origin).origin).toBe(origin);
      }),
      { numRuns: 3000 },
    );
  });
});

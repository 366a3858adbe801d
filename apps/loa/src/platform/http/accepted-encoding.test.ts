import { expect, it } from "vitest";
import { acceptedEncoding } from "./accepted-encoding.ts";

const both = ["br", "gzip"] as const;

it.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["GZIP", "gzip"],
  ["br;q=0.5, gzip;q=0.8", "gzip"],
  ["br;q=0, gzip;q=0", null],
  ["*", "br"],
  ["*;q=0.1, br;q=0", "gzip"],
  ["identity", null],
  ["br;q=much", null],
  ["", null],
  [undefined, null],
])("Of brotli and gzip, %j takes %j", (header, encoding) =>
  expect(acceptedEncoding(header, both)).toBe(encoding),
);

it("What a file is not kept in is not chosen", () => {
  expect(acceptedEncoding("br, gzip", ["gzip"])).toBe("gzip");
  expect(acceptedEncoding("br, gzip", [])).toBe(null);
});

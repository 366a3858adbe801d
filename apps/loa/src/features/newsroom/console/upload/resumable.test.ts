import { expect, it } from "vitest";
import { ApiError } from "../../../../platform/ui/api/ApiError.ts";
import { mayPass, nextPiece } from "./resumable.ts";

const megabyte = 1_048_576;

it.each([
  ["grows on a fast line", 1 * megabyte, 800, 2 * megabyte],
  ["grows no further than proxies like", 8 * megabyte, 800, 8 * megabyte],
  ["stays on a fair line", 4 * megabyte, 8000, 4 * megabyte],
  ["shrinks on a bad line", 4 * megabyte, 20_000, 2 * megabyte],
  ["is never too small to get on", 131_072, 60_000, 131_072],
])("a piece %s", (_, size, took, next) => expect(nextPiece(size, took)).toBe(next));

it.each([
  [0, "network", true],
  [503, "uploads-full", true],
  [460, "upload-checksum", true],
  [409, "upload-offset", true],
  [400, "upload-interrupted", true],
  [409, "too-many-uploads", false],
  [415, "media-kind-not-taken", false],
  [410, "upload-lost", false],
])("an answer %d %s is waited for: %s", (status, code, waits) =>
  expect(mayPass(new ApiError({ code, status, message: "" }))).toBe(waits),
);

import { afterEach, beforeEach, expect, vi } from "vitest";

// Noise is a defect: whatever prints to console.error or console.warn fails its test.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const calls = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.mocked(console.error).mockRestore();
  vi.mocked(console.warn).mockRestore();
  expect(calls, "the test printed errors or warnings").toEqual([]);
});

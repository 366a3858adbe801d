import { expect, it, vi } from "vitest";
import { latePart } from "./late-part.ts";

it("A late part is here once it was fetched, and is loaded once however many ask", async () => {
  const load = vi.fn(async () => ({ default: "control" }));
  const part = latePart(load);
  expect(part.here()).toBe(null);
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual(["control", "control"]);
  expect(part.here()).toBe("control");
  expect(load).toHaveBeenCalledTimes(1);
});

it("A late part lost on a broken line is asked for again", async () => {
  const load = vi.fn(async () => ({ default: "control" }));
  load.mockRejectedValueOnce(new Error("offline"));
  const part = latePart(load);
  await expect(part.fetch()).rejects.toThrow("offline");
  expect(part.here()).toBe(null);
  expect(await part.fetch()).toBe("control");
});

import { expect, it } from "vitest";
import { takeTurns } from "./one-at-a-time.ts";

it("lets go what is asked while something runs, and is free again afterwards", async () => {
  const shown: boolean[] = [];
  const done: string[] = [];
  const run = takeTurns((busy) => shown.push(busy));
  const first = Promise.withResolvers<void>();
  run(() => first.promise.then(() => done.push("first")));
  run(async () => done.push("pressed meanwhile"));
  first.resolve();
  await expect.poll(() => shown.at(-1)).toBe(false);
  run(async () => done.push("afterwards"));
  expect(done).toEqual(["first", "afterwards"]);
  expect(shown).toEqual([true, false, true]);
});

it("is free again after a failure", async () => {
  const shown: boolean[] = [];
  const run = takeTurns((busy) => shown.push(busy));
  run(() => Promise.reject(new Error("refused")));
  await expect.poll(() => shown).toEqual([true, false]);
});

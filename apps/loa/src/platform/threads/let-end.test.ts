import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { letEnd } from "./let-end.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const thread = (code: string) => new Worker(code, { eval: true });

it("a thread whose work is done ends by itself, and nothing waits for it afterwards", async () => {
  const worker = thread("");
  const terminate = vi.spyOn(worker, "terminate");
  await letEnd(worker);
  expect(vi.getTimerCount()).toBe(0);
  await letEnd(worker);
  expect(terminate).not.toHaveBeenCalled();
});

it("a thread in which something goes on is ended", async () => {
  const worker = thread("setInterval(() => {}, 1000)");
  await once(worker, "online");
  const ended = letEnd(worker);
  expect(worker.threadId).not.toBe(-1);
  vi.advanceTimersByTime(2_000);
  await ended;
  expect(worker.threadId).toBe(-1);
});

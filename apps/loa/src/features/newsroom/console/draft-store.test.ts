import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ApiError } from "../../../platform/ui/api/ApiError.ts";
import type { Revision } from "../contract.ts";
import { DraftStore, type DraftWorld } from "./draft-store.ts";
import { noWords, wordsOf } from "./story-text.ts";

const revision = (number: number, title: string): Revision => ({
  ...{ id: `${number}`, storyId: "s", language: "vi", number, title, abstract: "", byline: "" },
  ...{ body: noWords, leadMediaId: null, words: 0, basedOn: null, author: "Ai", mine: false },
  savedAt: "2025-06-02T05:00:00.000Z",
});
const conflict = (number: number) =>
  new ApiError({ code: "newer-revision", status: 409, message: "x", details: { number } });
const lost = () => new ApiError({ code: "network", status: 0, message: "Mất kết nối" });

/** A server, a clock and a browser's memory a test holds in its hand. */
function aWorld(first = revision(1, "Đầu")) {
  const server = { kept: [first], down: false };
  const memory: { text: string | null } = { text: null };
  const timers: (() => void)[] = [];
  const world: DraftWorld = {
    save: async (base, words) => {
      if (server.down) throw lost();
      const latest = server.kept.at(-1)?.number ?? 0;
      if (base !== latest) throw conflict(latest);
      server.kept.push({ ...revision(latest + 1, words.title), ...words });
      return { number: latest + 1, savedAt: "2025-06-02T06:00:00.000Z" };
    },
    read: async (number) => server.kept.find((one) => one.number === number) ?? first,
    later: (run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    held: {
      get: () => memory.text,
      set: (text) => {
        memory.text = text;
      },
      clear: () => {
        memory.text = null;
      },
    },
  };
  const open = () => {
    const latest = server.kept.at(-1) ?? first;
    return new DraftStore(latest, wordsOf(latest), world);
  };
  return { server, memory, timers, open };
}

describe("what somebody writes", () => {
  it("is held at every key and saved when they pause", async () => {
    const { server, memory, timers, open } = aWorld();
    const draft = open();
    draft.change({ title: "Mới" }, 0);
    expect(memory.text).toContain("Mới");
    expect(timers).toHaveLength(1);
    expect(await draft.flush()).toBe(true);
    expect([server.kept.at(-1)?.title, memory.text]).toEqual(["Mới", null]);
    expect(draft.view()).toMatchObject({ state: "saved", base: 2 });
  });

  it("typed while the rest is being saved is saved after it", async () => {
    const { server, open } = aWorld();
    const draft = open();
    draft.change({ title: "Một" }, 0);
    const saving = draft.flush();
    draft.change({ title: "Một hai" }, 1);
    expect(await saving).toBe(true);
    expect(server.kept.map(({ title }) => title)).toEqual(["Đầu", "Một", "Một hai"]);
  });

  it("survives a broken line and a closed browser", async () => {
    const { server, open } = aWorld();
    server.down = true;
    const draft = open();
    draft.change({ title: "Trên tàu" }, 0);
    expect(await draft.flush()).toBe(false);
    expect(draft.view()).toMatchObject({ state: "failed", error: "Mất kết nối" });
    draft.stop();
    server.down = false;
    const later = open();
    expect(later.view()).toMatchObject({ restored: true, words: { title: "Trên tàu" } });
    await later.flush();
    expect(server.kept.at(-1)?.title).toBe("Trên tàu");
  });

  it("never writes over another's, who is shown beside it until somebody chooses", async () => {
    const { server, open } = aWorld();
    const draft = open();
    server.kept.push(revision(2, "Của đồng nghiệp"));
    draft.change({ title: "Của tôi" }, 0);
    expect(await draft.flush()).toBe(false);
    expect(draft.view()).toMatchObject({
      ...{ state: "conflict", words: { title: "Của tôi" }, theirs: { title: "Của đồng nghiệp" } },
    });
    await draft.settle("mine");
    expect(server.kept.map(({ title }) => title)).toEqual(["Đầu", "Của đồng nghiệp", "Của tôi"]);
  });

  it("can give way to the other's", async () => {
    const { server, memory, open } = aWorld();
    const draft = open();
    server.kept.push(revision(2, "Của đồng nghiệp"));
    draft.change({ title: "Của tôi" }, 0);
    await draft.flush();
    await draft.settle("theirs");
    expect(draft.view()).toMatchObject({ words: { title: "Của đồng nghiệp" }, base: 2 });
    expect(memory.text).toBeNull();
  });

  it("is always on the server, in the browser, or given up by a choice", async () => {
    const step = fc.constantFrom("type", "pause", "other", "down", "up", "reopen", "mine");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { server, memory, open } = aWorld();
        let draft = open();
        let typed = "Đầu";
        for (const [at, one] of steps.entries()) {
          if (one === "type") {
            typed = `Chữ ${at}`;
            draft.change({ title: typed }, at);
          }
          if (one === "pause") await draft.flush();
          if (one === "other" && !server.down) {
            const next = (server.kept.at(-1)?.number ?? 0) + 1;
            server.kept.push(revision(next, `Khác ${at}`));
          }
          if (one === "down" || one === "up") server.down = one === "down";
          if (one === "mine") await draft.settle("mine");
          if (one === "reopen") {
            draft.stop();
            draft = open();
          }
          const safe =
            server.kept.some(({ title }) => title === typed) || memory.text?.includes(typed);
          expect(safe, `${typed} after ${one}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Suggestion } from "../contract.ts";
import {
  type Draft,
  emptyDraft,
  followingFrom,
  isWorthKeeping,
  missingIn,
  readDraft,
  toInput,
} from "./draft.ts";
import { unsaidOriginal } from "./said-translation.ts";

const start = { unitId: "u", today: "2025-06-02", commitmentId: "" };
const duty = (over: Partial<Suggestion> = {}): Suggestion => ({
  commitmentId: "c",
  planId: "p",
  path: "C.1",
  title: "Chuyên mục trên sóng phát thanh",
  measure: "item",
  channel: "phát thanh",
  programme: null,
  dueOn: null,
  delivered: 0,
  required: 2,
  noun: "số",
  minutesEach: null,
  translationCounts: true,
  kind: "episode",
  score: 1,
  ...over,
});

const lacking = (
  draft: Draft,
  chosen: readonly Suggestion[],
  given: { readonly proven: boolean; readonly today: string },
) => missingIn(draft, { following: followingFrom(draft, chosen, ""), chosen }, given);

describe("a record being written", () => {
  it("takes its name, kind and channel from the first duty chosen", () => {
    const following = followingFrom(
      emptyDraft(start),
      [duty({ programme: "Sống số." })],
      "02/06/2025",
    );
    expect(following).toMatchObject({
      title: "Sống số – 02/06/2025",
      kind: "episode",
      channel: "phát thanh",
      needsMinutes: false,
      needsReplays: false,
    });
  });

  it("keeps what was written by hand over what follows", () => {
    const draft = { ...emptyDraft(start), title: "Số đặc biệt", minutes: 7, kind: "clip" as const };
    const chosen = [duty({ minutesEach: 5 })];
    const input = toInput(draft, chosen, followingFrom(draft, chosen, "02/06/2025"));
    expect(input).toMatchObject({ title: "Số đặc biệt", minutes: 7, kind: "clip" });
  });

  it("counts the minutes the plan gives for every piece", () => {
    const draft = { ...emptyDraft(start), quantity: 3 };
    const { minutes, needsMinutes } = followingFrom(draft, [duty({ minutesEach: 5 })], "");
    expect([minutes, needsMinutes]).toEqual([15, true]);
  });

  it("sends replays only for a duty that counts them, and no blank proof", () => {
    const draft = { ...emptyDraft(start), replays: 3, links: ["", " bao.vn/1 "], statement: "  " };
    const without = toInput(draft, [duty()], followingFrom(draft, [duty()], ""));
    expect(without).toMatchObject({ replays: 0, links: ["bao.vn/1"], statement: null });
    const replay = [duty({ measure: "replay" })];
    expect(toInput(draft, replay, followingFrom(draft, replay, "")).replays).toBe(3);
  });

  it("is kept once something was typed, under one key, and read back the same", () => {
    const draft = emptyDraft(start);
    expect(isWorthKeeping(emptyDraft(start), draft)).toBe(false);
    expect(isWorthKeeping({ ...draft, links: ["bao.vn"] }, draft)).toBe(true);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(emptyDraft(start).clientKey).not.toBe(draft.clientKey);
  });

  it("is kept as well when only a duty, a date, an amount or a kind was chosen", () => {
    const draft = emptyDraft(start);
    const chosen = [
      { claims: ["c"] },
      { happenedOn: "2025-06-01" },
      { quantity: 3 },
      { kind: "clip" as const },
    ];
    for (const patch of chosen) expect(isWorthKeeping({ ...draft, ...patch }, draft)).toBe(true);
    expect(isWorthKeeping({ ...draft, unitId: "other" }, draft)).toBe(false);
  });

  it("is not taken up when what was kept is no draft of this Loa", () => {
    const draft = emptyDraft(start);
    const others = [null, "x", [], {}, { ...draft, kind: "banner" }, { ...draft, links: [1] }];
    for (const other of [...others, { ...draft, quantity: null }])
      expect(readDraft(other)).toBe(null);
    expect(readDraft({ ...draft, kind: "clip" })).toMatchObject({ kind: "clip" });
  });

  it("says what is still missing before it can be sent", () => {
    const { today } = start;
    const draft = { ...emptyDraft(start), happenedOn: "" };
    const replay = [duty({ measure: "replay" })];
    expect(lacking(draft, [], { proven: false, today })).toEqual(["title", "happenedOn", "proof"]);
    const dated = emptyDraft(start);
    const given = { proven: true, today };
    expect(lacking(dated, replay, given)).toEqual(["replays"]);
    expect(lacking(dated, [duty()], given)).toEqual([]);
    const tomorrow = { ...dated, happenedOn: "2025-06-03" };
    expect(lacking(tomorrow, [duty()], given)).toEqual(["happenedOn"]);
  });

  it("is Vietnamese and no translation until somebody says otherwise", () => {
    const draft = emptyDraft(start);
    expect(toInput(draft, [duty()], followingFrom(draft, [duty()], ""))).toMatchObject({
      language: "vi",
      translationOf: null,
    });
  });

  it("that is a translation needs its original, and duties that count it", () => {
    const given = { proven: true, today: start.today };
    const draft: Draft = { ...emptyDraft(start), translation: unsaidOriginal };
    const strict = duty({ translationCounts: false });
    expect(lacking(draft, [duty()], given)).toEqual(["original"]);
    const named = { ...draft, translation: { ...unsaidOriginal, words: " Bản gốc " } };
    expect(lacking(named, [strict], given)).toEqual(["claims"]);
    expect(lacking({ ...named, translation: null }, [strict], given)).toEqual([]);
    const sent = (one: Draft) => toInput(one, [duty()], followingFrom(one, [duty()], ""));
    expect(sent(named).translationOf).toEqual({ outputId: null, words: "Bản gốc" });
    const picked = { outputId: "o", title: "Tin", words: "Bản gốc" };
    expect(sent({ ...draft, translation: picked }).translationOf).toEqual({
      outputId: "o",
      words: null,
    });
    expect(readDraft(named)).toEqual(named);
    expect(readDraft({ ...named, translation: { words: "x" } })).toBe(null);
  });
});

import { expect, it } from "vitest";
import { followServer, freshDraft, takeTheirs } from "./draft.ts";

const before = { title: "Mở lớp", time: "Quý I", products: "" };
const typing = (values: Partial<typeof before>) => ({
  ...freshDraft(before),
  typed: { ...before, ...values },
});

it("what is not touched follows the server, what is typed stays", () => {
  const draft = followServer(typing({ title: "Mở hai lớp" }), { ...before, time: "Quý II" });
  expect(draft.typed).toEqual({ title: "Mở hai lớp", time: "Quý II", products: "" });
  expect(draft.theirs).toEqual({});
});

it("what somebody else made of a value that is being typed is kept beside it, to be taken or put aside", () => {
  const draft = followServer(typing({ title: "Mở hai lớp" }), { ...before, title: "Mở ba lớp" });
  expect(draft.typed.title).toBe("Mở hai lớp");
  expect(draft.theirs).toEqual({ title: "Mở ba lớp" });
  expect(takeTheirs(draft)).toMatchObject({ typed: { title: "Mở ba lớp" }, theirs: {} });
});

it("theirs stays in sight through later news of other values", () => {
  const first = followServer(typing({ title: "Mở hai lớp" }), { ...before, title: "Mở ba lớp" });
  const later = followServer(first, { ...first.base, time: "Quý III" });
  expect(later.theirs).toEqual({ title: "Mở ba lớp" });
  expect(later.typed.time).toBe("Quý III");
});

it("what was typed and is saved leaves a fresh draft", () => {
  const saved = { ...before, title: "Mở hai lớp" };
  expect(followServer(typing({ title: "Mở hai lớp" }), saved)).toEqual(freshDraft(saved));
});

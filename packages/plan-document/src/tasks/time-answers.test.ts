import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";
import { nearestTime } from "./time-answers.ts";

test.each([
  ["T6/2026", "tháng 6/2026"],
  ["Q.III", "Quý III"],
  ["Quý HI", "Quý III"],
  ["3O/6/2O26", "30/6/2026"],
  ["Quý l", "Quý I"],
  ["theo hướng dẫn của Bộ", null],
])("words that were not understood come nearest to a time: %s", (words, near) => {
  expect(nearestTime(words, 2026)).toBe(near);
});

describe("every doubt has an answer", () => {
  const plan = (head: string, ...tasks: string[]) =>
    readPlan(["KẾ HOẠCH", head, "I. NHIỆM VỤ", ...tasks].join("\n")).findings;
  const answered = (head: string, ...tasks: string[]) =>
    plan(head, ...tasks).map(({ code, proposal, english, otherwise }) => {
      expect(typeof english.proposal).toBe("string");
      return [code, proposal, ...(otherwise ? [otherwise.proposal] : [])];
    });

  test("a time misread is its nearest reading, or else the whole year", () => {
    const task = "1. Mở lớp\n- Chủ trì: Sở A\n- Thời gian: Q.II1";
    const found = answered("Truyền thông năm 2026", task);
    expect(found.filter(([code]) => code === "not-understood")).toEqual([
      ["not-understood", "Quý III", "Năm 2026"],
    ]);
  });

  test("without a year in the document a task lasts as long as the plan", () => {
    expect(answered("Truyền thông", "1. Mở lớp\n- Chủ trì: Sở A")).toContainEqual([
      "no-timing",
      "Thường xuyên",
    ]);
  });

  test("without an issuer a task goes to who leads most, and to nobody where nobody is named", () => {
    const led = (at: number) => `${at}. Mở lớp số ${at}\n- Chủ trì: Sở A\n- Thời gian: Năm 2026`;
    const bare = "II. KHÁC\n1. Phát tờ rơi\n- Thời gian: Năm 2026";
    expect(answered("Truyền thông năm 2026", led(1), led(2), bare)).toContainEqual([
      "no-lead",
      "Giao Sở A chủ trì.",
    ]);
    const nobody = [1, 2, 3].map((at) => `${at}. Phát tờ rơi số ${at}\n- Thời gian: Năm 2026`);
    expect(answered("Truyền thông năm 2026", ...nobody)).toContainEqual([
      "no-lead",
      "Để không giao cho ai; nhiệm vụ không thành cam kết.",
    ]);
  });

  test("a yearly figure that its frequency contradicts is either of the two", () => {
    const task =
      "1. Mở chuyên mục\n- Chủ trì: Sở A\n- Thời gian: Năm 2026\n- Tần suất: 01 số/tuần, 40 số/năm";
    expect(answered("Truyền thông năm 2026", task)).toContainEqual([
      "quota-conflict",
      "40/năm như văn bản ghi",
      "52/năm, tính từ tần suất",
    ]);
  });
});

test("a quarter in a plan that names no year asks for the year, and no other time is taken for it", () => {
  const task = "1. Mở lớp\n- Chủ trì: Sở A\n- Thời gian: Quý I";
  const { findings } = readPlan(`KẾ HOẠCH\nTruyền thông\nI. NHIỆM VỤ\n${task}`);
  const doubt = findings.find(({ code }) => code === "not-understood");
  expect(doubt?.message).toContain("không nêu năm");
  expect(doubt?.proposal).toBeUndefined();
});

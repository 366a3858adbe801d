import { describe, expect, test } from "vitest";
import type { Finding } from "../plan-document.ts";
import { type ReadOptions, readPlan } from "../read-plan.ts";

interface Sample {
  readonly year?: number;
  readonly date?: string;
  readonly title?: string;
  readonly task?: string;
  readonly lines: readonly string[];
}

function findings(sample: Sample, options: ReadOptions = {}): readonly Finding[] {
  const { year = 2026, date = "ngày 05 tháng 01", title = `Truyền thông năm ${year}` } = sample;
  const head = `UBND TỈNH BÌNH AN\nSố: 1/KH-UBND\nBình An, ${date} năm ${year}\nKẾ HOẠCH\n${title}`;
  const text = `${head}\n1. ${sample.task ?? "Tập huấn"}\n${sample.lines.map((line) => `- ${line}`).join("\n")}`;
  const result = readPlan(text, options);
  for (const { english, message, source } of result.findings) {
    expect(english.message.replace(/“[^”]*”/g, "Words")).toMatch(/^[A-Z][\x20-\x7E]+\.$/);
    expect(message).not.toBe("");
    if (source) expect(result.value?.text.slice(source.start, source.end).trim()).not.toBe("");
  }
  return result.findings;
}

const codes = (sample: Sample, options?: ReadOptions): string[] =>
  findings(sample, options).map(({ code }) => code);

describe("a body that ended", () => {
  test.each([
    ["Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"],
    ["Sở TT&TT", "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"],
    ["Sở Giao thông vận tải tỉnh", "Sở Xây dựng"],
    ["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"],
    ["Sở LĐ-TB & XH", "Sở Nội vụ"],
    ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"],
    ["Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"],
  ])("%s is named with its usual successor", (name, successor) => {
    const [found, ...more] = findings({
      lines: [`Đơn vị chủ trì: ${name}`, "Thời gian: Quý II/2026"],
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "renamed-unit", path: "1" });
    expect(found?.message).toContain(name);
    expect(found?.proposal).toContain(successor);
  });

  test("is no doubt in its own time, nor are the bodies of today", () => {
    const lines = (name: string, time: string): string[] => [
      `Chủ trì: ${name}`,
      `Thời gian: ${time}`,
    ];
    expect(codes({ year: 2024, lines: lines("Sở Kế hoạch và Đầu tư", "Năm 2024") })).toEqual([]);
    for (const name of ["Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Bộ Tài chính"])
      expect(codes({ lines: lines(name, "Năm 2026") })).toEqual([]);
  });

  test("is said once, however many tasks name it", () => {
    const again = Array.from(
      { length: 3 },
      (_, at) => `${at + 2}. Việc\n- Chủ trì: Sở TT&TT\n- Thời gian: Năm 2026`,
    );
    const body = ["Chủ trì: Sở TT&TT", `Thời gian: Năm 2026\n${again.join("\n")}`];
    expect(codes({ lines: body })).toEqual(["renamed-unit"]);
  });

  test("comes from a table of one's own where one is given", () => {
    const lines = ["Chủ trì: Ban A", "Thời gian: Năm 2026"];
    const renamedUnits = [{ names: ["Ban A"], lastDay: "2025-12-31", successor: "Ban B" }];
    expect(findings({ lines }, { renamedUnits })[0]?.proposal).toContain("Ban B");
    expect(
      codes({ lines: ["Chủ trì: Sở TT&TT", "Thời gian: Năm 2026"] }, { renamedUnits }),
    ).toEqual([]);
  });
});

test("a unit that leads and helps in one task is said", () => {
  const lines = ["Chủ trì: Sở Y tế", "Phối hợp: Sở Nội vụ, Sở  Y tế", "Thời gian: Quý II/2026"];
  expect(codes({ lines })).toEqual(["unit-in-two-roles"]);
  const group = ["Chủ trì: các sở, ngành", "Phối hợp: các sở, ngành", "Thời gian: Quý II/2026"];
  expect(codes({ lines: group })).toEqual([]);
});

test("two tasks with the same words, lead and time ask whether they are one", () => {
  const lines = ["Chủ trì: Sở Y tế", "Thời gian: Quý II/2026"];
  const title = "Tổ chức chiến dịch truyền thông trực tiếp";
  const second = (task: string): string =>
    `\n2. ${task}\n- Chủ trì: Sở Y tế\n- Thời gian: Quý II/2026`;
  const both = (other: string): string[] => [...lines.slice(0, 1), `${lines[1]}${second(other)}`];
  expect(codes({ task: title, lines: both(title) })).toEqual(["duplicate-product"]);
  expect(codes({ task: title, lines: both(`${title} tại các xã`) })).toEqual([]);
});

describe("a time", () => {
  const at = (time: string): string[] => ["Chủ trì: Sở Y tế", `Thời gian: ${time}`];

  test("wholly outside the plan's year is said, unless the plan is for several years", () => {
    expect(codes({ lines: at("Quý II/2024") })).toEqual(["time-outside-year"]);
    expect(codes({ lines: at("Quý II/2027") })).toEqual(["time-outside-year"]);
    expect(findings({ lines: at("Quý II/2024") })[0]?.severity).toBe("doubt");
    expect(findings({ lines: at("Quý II/2027") })[0]?.severity).toBe("note");
    expect(codes({ lines: at("từ 01/12/2026 đến 15/01/2027") })).toEqual([]);
    expect(
      codes({ lines: at("2027"), title: "Truyền thông năm 2026, giai đoạn 2026 - 2030" }),
    ).toEqual([]);
  });

  test("before the document the task itself cites disagrees with it", () => {
    const task = "Triển khai Quyết định số 15/QĐ-UBND ngày 20/8/2026 của UBND tỉnh";
    expect(codes({ task, lines: at("Quý II/2026") })).toEqual(["date-conflict"]);
    expect(codes({ task, lines: at("Quý IV/2026") })).toEqual([]);
  });

  test("outside the day the title names gets the day's quarter as proposal", () => {
    const [found] = findings({ task: "Hưởng ứng Ngày 10/10", lines: at("Quý III/2026") });
    expect(found).toMatchObject({ code: "date-conflict", proposal: "Quý IV/2026" });
    expect(codes({ task: "Chào mừng 20/11", lines: at("Tháng 11") })).toEqual([]);
  });

  test("that waits for another document is asked for with the plan's year as proposal", () => {
    for (const words of [
      "Theo Kế hoạch riêng",
      "Sau khi có hướng dẫn",
      "Theo hướng dẫn của Bộ Nội vụ",
    ])
      expect(findings({ lines: at(words) })).toMatchObject([
        { code: "not-understood", proposal: "Năm 2026" },
      ]);
    expect(findings({ lines: at("ngày 10/3 âm lịch") })[0]?.proposal).toBe("Năm 2026");
  });
});

test("a figure of the whole year in a plan of July says what is left of it", () => {
  const [found] = findings({
    date: "ngày 01 tháng 7",
    lines: ["Chủ trì: Đài tỉnh", "Tần suất: 52 số/năm", "Thời gian: Năm 2026"],
  });
  expect(found).toMatchObject({ code: "yearly-figure-mid-year" });
  expect(found?.proposal).toContain("khoảng 26");
});

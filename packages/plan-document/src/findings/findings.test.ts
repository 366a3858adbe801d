import { describe, expect, test } from "vitest";
import type { Finding } from "../plan-document.ts";
import { readPlan } from "../read-plan.ts";

interface Sample {
  readonly number?: string;
  readonly date?: string;
  readonly year?: number;
  readonly title?: string;
  readonly body: string;
}

function findings({
  number = "Số: 1/KH-STP",
  date = "ngày 05 tháng 01",
  year = 2026,
  title = `Phổ biến pháp luật năm ${year}`,
  body,
}: Sample): readonly Finding[] {
  const text = `UBND TỈNH BÌNH AN\nSỞ TƯ PHÁP\n${number}\nBình An, ${date} năm ${year}\nKẾ HOẠCH\n${title}\n${body}`;
  const result = readPlan(text);
  for (const { code, source, proposal, english } of result.findings) {
    // Every doubt comes with an answer that one press accepts.
    expect(proposal, code).toMatch(/\S/);
    if (source) expect(source.end).toBeGreaterThan(source.start);
    expect(english.message.replace(/“[^”]*”/g, "Words")).toMatch(/^[A-Z][\x20-\x7E]+\.$/);
    expect(typeof english.proposal).toBe(typeof proposal);
  }
  return result.findings;
}

const codes = (sample: Sample): string[] =>
  findings(sample).map(({ code, path }) => (path ? `${code} ${path}` : code));
const task = (title: string, ...lines: string[]): string =>
  [`1. ${title}`, "- Chủ trì: Sở A", ...lines].join("\n");

test("a plan without anything odd has no findings", () => {
  expect(codes({ body: task("Tập huấn", "- Thời gian: Quý II/2026") })).toEqual([]);
});

describe("the head", () => {
  const body = task("Tập huấn", "- Thời gian: Quý II/2026");

  test("a blank number and a blank date", () => {
    expect(codes({ number: "Số:      /KH-STP", date: "ngày      tháng     ", body })).toEqual([
      "blank-number",
      "blank-date",
    ]);
  });

  test("a draft", () => {
    expect(codes({ number: "Số: 1/KH-STP\nDự thảo", body })).toEqual(["draft"]);
  });
});

describe("the numbering", () => {
  test("a gap names what is missing, a repeat where it is", () => {
    const lines = (...labels: string[]): string => labels.map((label) => `${label} x`).join("\n");
    const found = findings({
      body: `${task("Tập huấn", "- Thời gian: Quý II/2026")}\n${lines("a)", "b)", "d)", "đ)", "e)", "g)", "g)")}`,
    });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "numbering-gap 1.d",
      "numbering-repeat 1.g",
    ]);
    expect(found[0]?.message).toContain("thiếu c)");
  });
});

describe("a task", () => {
  test("without lead, without time", () => {
    expect(codes({ body: "1. Tập huấn\n- Phối hợp: Sở B" })).toEqual(["no-lead 1", "no-timing 1"]);
    const ownWork = [1, 2, 3].map((n) => `${n}. Việc ${n}\n- Thời gian: Quý I/2026`).join("\n");
    expect(codes({ body: ownWork }).filter((code) => code.startsWith("no-"))).toEqual(["no-lead"]);
  });

  test("with words that are not understood", () => {
    const body = task("Tập huấn", "- Tần suất: theo nhu cầu", "- Thời gian: Theo hướng dẫn của Bộ");
    expect(codes({ body })).toEqual(["not-understood 1", "not-understood 1"]);
  });

  test("with a list of units cut off", () => {
    expect(
      codes({ body: task("Tập huấn", "- Phối hợp: Sở B, Sở", "- Thời gian: Quý II/2026") }),
    ).toEqual(["cut-off-value 1"]);
  });
});

describe("quotas", () => {
  const quota = (words: string): string =>
    task("Chuyên mục", `- Tần suất: ${words}`, "- Thời gian: Năm 2026");

  test("two statements that disagree", () => {
    expect(codes({ body: quota("01 số/tuần (40 số/năm)") })).toEqual(["quota-conflict 1"]);
  });

  test("52 or 53 weeks agree with one a week", () => {
    expect(codes({ body: quota("01 số/tuần (53 số/năm)") })).toEqual([]);
  });

  test("an amount on the line of the lead restates the quota or contradicts it", () => {
    const body = (amount: string): string =>
      `1. Chuyên mục\n- Tần suất: 01 số/tuần\n- Chủ trì: Đài tỉnh (${amount})\n- Thời gian: Năm 2026`;
    expect(codes({ body: body("52 số/năm") })).toEqual(["quota-on-wrong-line 1"]);
    expect(codes({ body: body("20 số/năm") })).toEqual([
      "quota-on-wrong-line 1",
      "quota-conflict 1",
    ]);
    expect(readPlan(`KẾ HOẠCH\nx\n${body("52 số/năm")}`).value?.tasks[0]?.lead).toEqual([
      "Đài tỉnh",
    ]);
  });

  test("a figure for the whole year in a plan issued in July", () => {
    expect(codes({ date: "ngày 10 tháng 7", body: quota("52 số/năm") })).toEqual([
      "yearly-figure-mid-year 1",
    ]);
  });
});

describe("dates", () => {
  test("a named day outside its time gets the right quarter as proposal", () => {
    const [found] = findings({
      body: task("Hưởng ứng Ngày Chuyển đổi số quốc gia", "- Thời gian: Quý III/2026"),
    });
    expect(found).toMatchObject({ code: "date-conflict", proposal: "Quý IV/2026" });
    expect(
      codes({
        body: task("Hưởng ứng Ngày Chuyển đổi số quốc gia", "- Thời gian: Quý III-IV/2026"),
      }),
    ).toEqual([]);
  });

  test("a task due before the plan's date, or before a document a draft cites", () => {
    const due = task("Hướng dẫn", "- Thời gian: Quý I/2026");
    expect(codes({ date: "ngày 02 tháng 4", body: due })).toEqual(["past-at-issue 1"]);
    const cited = `Căn cứ Kế hoạch số 9/KH-UBND ngày 25/5/2026 của UBND tỉnh;\n${due}`;
    expect(codes({ date: "ngày    tháng   ", body: cited })).toEqual([
      "blank-date",
      "past-at-issue 1",
    ]);
  });

  test("districts after 30 June 2025, and not before", () => {
    const body = (year: number): string =>
      `1. Tập huấn tại các huyện\n- Chủ trì: Sở A\n- Thời gian: Năm ${year}`;
    expect(codes({ year: 2026, body: body(2026) })).toEqual(["district-after-abolition 1"]);
    expect(codes({ year: 2024, body: body(2024) })).toEqual([]);
  });
});

test("two tasks that look like one product ask whether they are", () => {
  const bulletin = (at: number): string =>
    `${at}. Xuất bản Bản tin trên nền tảng số\n- Tần suất: 12 số/năm\n- Chủ trì: Sở A\n- Thời gian: Năm 2026`;
  const found = findings({ body: `${bulletin(1)}\n${bulletin(2)}` });
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(["duplicate-product 2"]);
  expect(found[0]?.message).toContain("12 hay 24");
});

test("a programme named in two tasks asks, though its leads and its yearly figures differ", () => {
  const column = (at: number, often: string, lead: string): string =>
    `${at}. Chuyên mục “Cải cách hành chính”\n- Tần suất: ${often}\n- Chủ trì: ${lead}\n- Thời gian: Năm 2026`;
  const both = (often: string): readonly Finding[] =>
    findings({ body: `${column(1, "01 số/tuần", "Đài A")}\n${column(2, often, "Sở B")}` });
  const [doubt, ...others] = both("02 số/tháng");
  expect(others).toEqual([]);
  expect(doubt).toMatchObject({ code: "duplicate-product", path: "2", severity: "doubt" });
  expect(doubt?.message).toContain("52, 24 hay 76");
  expect(doubt?.english.message).toContain("52, 24 or 76");
  expect(doubt?.proposal).toBe("Hai sản phẩm, 76/năm");
});

test("the same programme on two channels, or under two names, asks nothing", () => {
  const column = (at: number, name: string, channel: string): string =>
    `${at}. Chuyên mục “${name}” trên ${channel}\n- Tần suất: 12 số/năm\n- Chủ trì: Đài A\n- Thời gian: Năm 2026`;
  const onTwo = `${column(1, "Nông thôn mới", "truyền hình")}\n${column(2, "Nông thôn mới", "báo in")}`;
  const twoNames = `${column(1, "Nông thôn mới", "truyền hình")}\n${column(2, "Biển đảo", "truyền hình")}`;
  for (const body of [onTwo, twoNames])
    expect(findings({ body }).map(({ code }) => code)).not.toContain("duplicate-product");
});

test("a document that amends a plan leaves numbers out without a doubt", () => {
  const body =
    "3. Mở chuyên mục\n- Chủ trì: Sở A\n- Thời gian: Năm 2026\n7. Mở lớp\n- Chủ trì: Sở B\n- Thời gian: Năm 2026";
  expect(findings({ body }).map(({ code }) => code)).toEqual(["numbering-gap", "numbering-gap"]);
  const title = "Điều chỉnh, bổ sung Kế hoạch truyền thông năm 2026";
  expect(findings({ body, title })).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { compareQuotas } from "./compare-quotas.ts";
import { isSameKind, isSameTiming } from "./compare-timing.ts";
import { compareUnits } from "./compare-units.ts";
import type { Gold, GoldTask, GoldTiming, ReadDocument, ReadTask } from "./gold.ts";
import { measure } from "./measure.ts";
import { meanOf, report } from "./report.ts";
import { likePath, likeTitle } from "./similar.ts";

const task = (path: string, title: string, more: Partial<GoldTask> = {}): GoldTask => ({
  path,
  title,
  timing: null,
  ...more,
});
const gold = (tasks: GoldTask[], more: Partial<Gold> = {}): Gold => ({
  documentNumber: "1/KH-UBND",
  year: 2026,
  tasks,
  ...more,
});
const read = (tasks: ReadTask[], more: Partial<ReadDocument> = {}): ReadDocument => ({
  documentNumber: "1/KH-UBND",
  year: 2026,
  isPlan: true,
  tasks,
  responsibilities: [],
  ...more,
});

describe("units", () => {
  test("compare equal in every usual spelling", () => {
    const owed = ["Ủy ban nhân dân xã An Phú", "Sở Khoa học và Công nghệ", "Ban Hòa giải"];
    const told = ["UBND xã An Phú", "Sở KH&CN", "Ban Hoà giải (phường)"];
    expect(compareUnits(owed, told)).toEqual({ right: 3, extra: 0, missed: 0 });
  });

  test("cut at other commas are still right, but one too many is not", () => {
    expect(compareUnits(["Sở A, Sở B"], ["Sở A", "Sở B"])).toEqual({
      right: 1,
      extra: 0,
      missed: 0,
    });
    expect(compareUnits(["Sở A"], ["Sở A", "Sở C"])).toEqual({ right: 1, extra: 1, missed: 0 });
    expect(compareUnits(["Sở Ba"], ["Sở Bà"])).toEqual({ right: 0, extra: 1, missed: 1 });
  });
});

describe("times", () => {
  const deadline: GoldTiming = {
    kind: "dateBefore",
    start: null,
    end: "2026-03-01",
    startFree: true,
  };
  const told = (start: string | null, end: string | null, kind = "dateBefore"): ReadTask =>
    ({ ...task("1", "x"), timing: { kind, start, end } }) as ReadTask;

  test("a deadline may end on its day or the day before", () => {
    const ends = ["2026-03-01", "2026-02-28", "2026-02-27"];
    const owed = task("1", "x", { timing: deadline });
    expect(ends.map((end) => isSameTiming(owed, told(null, end), gold([])))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isSameKind(owed, told(null, null, "date"))).toBe(true);
    expect(isSameKind(owed, told(null, null, "year"))).toBe(false);
  });

  test("a time where none is owed is wrong, unless gold allows it", () => {
    const year = { kind: "year", start: "2026-01-01", end: "2026-12-31" };
    const all = told(year.start, year.end, "year");
    expect(isSameTiming(task("1", "x"), all, gold([]))).toBe(false);
    expect(isSameTiming(task("1", "x", { timingAny: [year] }), all, gold([]))).toBe(true);
    expect(isSameTiming(task("1", "x"), all, gold([], { mergeResponsibilities: true }))).toBe(true);
  });
});

describe("quotas", () => {
  const weekly = { count: 1, unit: "số", per: "week" };

  test("are the same by the week or by the year", () => {
    expect(compareQuotas([weekly], [{ count: 52, unit: "số", per: "year" }])).toEqual({
      right: 1,
      extra: 0,
      missed: 0,
    });
  });

  test("a yearly figure beside its weekly one is not counted, another amount is", () => {
    const yearly = { count: 52, unit: "số", per: "year" };
    expect(compareQuotas([weekly], [weekly, yearly]).extra).toBe(0);
    expect(compareQuotas([weekly], [weekly, { ...yearly, count: 24 }]).extra).toBe(1);
  });

  test("an optional one may be read or left", () => {
    const owed = [{ ...weekly, optional: true }];
    expect([compareQuotas(owed, []), compareQuotas(owed, [weekly])]).toEqual([
      { right: 0, extra: 0, missed: 0 },
      { right: 0, extra: 0, missed: 0 },
    ]);
  });
});

describe("titles and paths", () => {
  test("a title's beginning counts as the title, another title does not", () => {
    const owed = task("1", "Tổ chức hội thi tìm hiểu cải cách hành chính");
    expect(likeTitle(owed, "tổ chức hội thi tìm hiểu cải cách")).toBeGreaterThan(0.9);
    expect(likeTitle(owed, "Lắp đặt pano")).toBeLessThan(0.5);
  });

  test("paths are compared from their ends", () => {
    expect(likePath("Phần II.1.đ", "ii.1.đ")).toBe(1);
    expect(likePath("C.I.2.a", "I.2.a")).toBe(0.85);
    expect(likePath("1.d", "1.đ")).toBe(0);
  });
});

describe("a document", () => {
  const first = task("I.1", "Tổ chức hội nghị tập huấn cho cán bộ", { lead: ["Sở A"] });
  const second = task("I.2", "Xây dựng chuyên mục phát thanh hằng tuần", { lead: ["Sở B"] });

  test("read rightly scores 1 in all it has", () => {
    const { figures, details } = measure(gold([first, second]), read([first, second]), true);
    expect(figures).toEqual({
      tasks: 1,
      lead: 1,
      coordinating: null,
      timing: 1,
      kind: 1,
      quotas: null,
      duties: null,
      head: 1,
    });
    expect(details).toEqual([]);
  });

  test("a missed task misses all it holds, and says so", () => {
    const { figures, details } = measure(gold([first, second]), read([first]), true);
    expect([figures.tasks, figures.lead, figures.timing]).toEqual([2 / 3, 2 / 3, 0.5]);
    expect(details).toEqual(["missed: I.2 Xây dựng chuyên mục phát thanh hằng tuần"]);
  });

  test("a heading read as a task is wrong only when strict", () => {
    const heading = task("I", "Truyền thông trên báo, đài");
    const owed = gold([first], { groups: [heading] });
    const told = read([heading, first]);
    expect(measure(owed, told, false).figures.tasks).toBe(1);
    expect(measure(owed, told, true).figures.tasks).toBe(2 / 3);
  });

  test("duties count as tasks where work is grouped by unit", () => {
    const owed = gold([first], { mergeResponsibilities: true });
    const duty = { path: "I.1", title: first.title, units: ["Sở A"] };
    const { figures } = measure(owed, read([], { responsibilities: [duty] }), true);
    expect([figures.tasks, figures.lead, figures.duties]).toEqual([1, 1, null]);
  });

  test("a duty missed and one that is none both say so", () => {
    const owed = gold([], { responsibilities: [{ ...first, units: ["Sở A"] }] });
    const told = read([], { responsibilities: [{ ...second, units: ["Sở B"] }] });
    const { figures, details } = measure(owed, told, true);
    expect([figures.duties, details]).toEqual([
      0,
      [`missed duty: I.1 ${first.title}`, `not a duty: I.2 ${second.title}`],
    ]);
  });

  test("a letter read as a plan is wrong", () => {
    const letter = gold([], { isPlan: false, documentNumber: null });
    const told = read([first], { documentNumber: "/KH-UBND" });
    const { figures, details } = measure(letter, told, true);
    expect([figures.tasks, figures.head]).toEqual([0, 2 / 3]);
    expect(details[0]).toBe("isPlan: read true");
    expect(
      measure(letter, read([], { isPlan: false, documentNumber: null }), true).figures,
    ).toEqual(expect.objectContaining({ tasks: 1, head: 1 }));
  });
});

test("the report has a line per document and the mean of those that have a figure", () => {
  const owed = gold([task("I.1", "Tổ chức hội nghị tập huấn cho cán bộ")]);
  const scored = [
    { file: { slug: "a", format: "txt" as const }, measured: measure(owed, read([]), true) },
    {
      file: { slug: "b", format: "docx" as const },
      measured: measure(gold([]), read([]), true),
    },
  ];
  expect(meanOf(scored)).toMatchObject({ tasks: 0.5, timing: 0, lead: null });
  expect(report(scored, true)).toMatch(/a:txt .*\n {4}missed: I\.1 .*\nb:docx .*\nmean /);
});

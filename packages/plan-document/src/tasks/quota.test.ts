import { describe, expect, test } from "vitest";
import { parseQuotas } from "./quota.ts";

const short = (text: string): string[] =>
  parseQuotas(text).map(
    ({ count, unit, per, perYear }) => `${count} ${unit}/${per} = ${perYear ?? "-"}`,
  );

describe("amounts and periods", () => {
  test.each([
    ["01 số/tuần", ["1 số/week = 52"]],
    ["01 số /tuần (52 số/năm)", ["1 số/week = 52"]],
    ["02 số (chuyên mục)/tháng, 24 số/năm", ["2 số/month = 24"]],
    ["01 số/tháng (12 kỳ/năm)", ["1 số/month = 12"]],
    [
      "01 kỳ/1 trang/tháng (đối với báo in); 02 kỳ/tháng (đối với báo điện tử)",
      ["1 kỳ/month = 12", "2 kỳ/month = 24"],
    ],
    ["khoảng 15 tin, bài, video/tháng", ["15 tin, bài, video/month = 180"]],
    ["mỗi tháng 01 chuyên mục/chương trình", ["1 chuyên mục/chương trình/month = 12"]],
    ["Hằng tuần có tối thiểu 01 tin hoặc 01 bài", ["1 tin/week = 52"]],
    ["định kỳ 1 tháng một lần", ["1 lần/month = 12"]],
    ["1 lần/ 06 tháng", ["1 lần/halfyear = 2"]],
    ["4 tuần/1 kỳ", ["0.25 kỳ/week = 13"]],
    ["3 lần một tháng", ["3 lần/month = 36"]],
    ["phát hành 4.500 cuốn/tháng", ["4500 cuốn/month = 54000"]],
    [
      "tối thiểu 10 tin, bài và 02 video clip mỗi tháng",
      ["10 tin, bài/month = 120", "2 video clip/month = 24"],
    ],
    ["100 pano, 5.000 tờ rơi", ["100 pano/total = -", "5000 tờ rơi/total = -"]],
    ["hai (02) lớp tập huấn", ["2 lớp tập huấn/total = -"]],
    ["thường xuyên", []],
    ["Quý III/2025", []],
    ["Nghị quyết số 57-NQ/TW", []],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe("what stands beside an amount", () => {
  const one = (text: string) => parseQuotas(text)[0];

  test("a yearly figure is a second statement, kept even when it disagrees", () => {
    expect(one("01 số/tuần (50 số/năm)")).toMatchObject({
      perYear: 50,
      stated: [
        { count: 1, per: "week" },
        { count: 50, per: "year" },
      ],
    });
  });

  test("minutes, also in the clause after", () => {
    expect(one("02 số/tháng, thời lượng 15 phút/số")).toMatchObject({ durationMinutes: 15 });
    expect(one("12 số/năm; 30 phút/số")).toMatchObject({
      durationMinutes: 30,
      raw: "12 số/năm; 30 phút/số",
    });
  });

  test("replays are no quota of their own", () => {
    expect(parseQuotas("mỗi tháng 01 chuyên mục và phát lại 03 lần/tháng")).toMatchObject([
      { count: 1, replays: 3 },
    ]);
  });

  test("about, at least, at most", () => {
    expect(one("khoảng 15 tin/tháng")).toMatchObject({ approximate: true });
    expect(one("ít nhất 02 tin, bài/tuần")).toMatchObject({ bound: "min" });
    expect(one("02 tin, bài trở lên/tháng")).toMatchObject({ bound: "min" });
    expect(one("không quá 02 lần/năm")).toMatchObject({ bound: "max" });
    expect(one("01–02 tin/tuần")).toMatchObject({ count: 1, bound: "min" });
  });

  test("a share, fixed days and languages", () => {
    expect(one("Hằng tuần đăng tối thiểu 05% số lượng tin, bài")).toMatchObject({
      share: 0.05,
      per: "week",
      unit: "tin, bài",
    });
    expect(
      one("mỗi tháng 06 bản tin vào các ngày 05, 10, 15, 20, 25 và ngày cuối tháng"),
    ).toMatchObject({ monthDays: [5, 10, 15, 20, 25, -1] });
    expect(one("15 tin/tháng (bao gồm tiếng Anh và tiếng Việt)")).toMatchObject({
      languages: ["tiếng Anh", "tiếng Việt"],
    });
  });

  test("programme and channel of each amount in one line", () => {
    const text =
      "Trên kênh phát thanh: Bản tin Một: 01 số/tuần. Bản tin Hai: 02 số/tuần. Chuyên mục “Ba (3)”: 01 chuyên mục/tháng.";
    expect(parseQuotas(text).map(({ program, channel }) => [program, channel])).toEqual([
      ["Bản tin Một", "phát thanh"],
      ["Bản tin Hai", "phát thanh"],
      ["Ba (3)", "phát thanh"],
    ]);
  });

  test("a station's name says nothing about the channel", () => {
    expect(one("01 chuyên mục/tháng trên Đài Phát thanh và Truyền hình")?.channel).toBeUndefined();
  });
});

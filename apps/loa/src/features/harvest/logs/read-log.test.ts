import { describe, expect, it } from "vitest";
import { readFileName, readLog } from "./read-log.ts";

const read = (name: string, text: string) =>
  readLog(name, Buffer.from(text)).map(({ title, dated, number }) => [number, dated, title]);

describe("a broadcast log", () => {
  it("is CSV with headings in Vietnamese or English, whatever separates its cells", () => {
    const csv =
      "STT;Ngày phát;Giờ;Tên chương trình\n1;10/06/2025;05:30;Bản tin cải cách hành chính\n";
    expect(read("a.csv", csv)).toEqual([[2, "10/06/2025", "Bản tin cải cách hành chính"]]);
    const english = 'startedAt,title\n2025-06-10T05:30:00,"Tin, bài của xã"\n';
    expect(read("a.csv", english)).toEqual([[2, "2025-06-10", "Tin, bài của xã"]]);
  });

  it("is CSV without headings: the first day, and the longest words", () => {
    expect(read("a.csv", "1,2025-06-10 05:30,Cụm loa 3,Chương trình chuyển đổi số\n")).toEqual([
      [1, "2025-06-10", "Chương trình chuyển đổi số"],
    ]);
  });

  it("keeps the line as it stands, cells that hold line breaks whole", () => {
    const csv = 'ngày,tiêu đề\r\n10/06/2025,"Bản tin\nbuổi sáng"\r\n11/06/2025,Bản tin chiều\r\n';
    expect(readLog("a.csv", Buffer.from(csv)).map(({ words }) => words)).toEqual([
      '10/06/2025,"Bản tin\nbuổi sáng"',
      "11/06/2025,Bản tin chiều",
    ]);
  });

  it("is text whose lines begin with a day, with or without a time and brackets", () => {
    const text = [
      "NHẬT KÝ PHÁT THANH",
      "[10/06/2025 05:30:00] Bản tin cải cách hành chính | 15 phút",
      "17:00 11/06/2025 - Chương trình chuyển đổi số",
      "2025-06-12\t05:30\tThông báo lịch tiêm chủng",
    ].join("\n");
    expect(read("loa.log", text)).toEqual([
      [2, "10/06/2025", "Bản tin cải cách hành chính"],
      [3, "11/06/2025", "Chương trình chuyển đổi số"],
      [4, "2025-06-12", "Thông báo lịch tiêm chủng"],
    ]);
  });

  it("is JSON: a list, a list inside an object, or one object a line", () => {
    const one = '{"startedAt":"2025-06-09T23:30:00Z","title":"Bản tin sáng"}';
    const expected = [[1, "2025-06-09T23:30:00Z", "Bản tin sáng"]];
    expect(read("a.json", `[${one}]`)).toEqual(expected);
    expect(read("a.json", `{"playLogs":[${one}]}`)).toEqual(expected);
    expect(read("a.jsonl", `${one}\nhỏng\n`)).toEqual(expected);
  });

  it("leaves out what says that it was not played", () => {
    const csv =
      "ngày,tiêu đề,kết quả\n10/06/2025,Bản tin,Lỗi\n11/06/2025,Bản tin,Đã phát\n12/06/2025,Bản tin,SKIPPED\n";
    expect(read("a.csv", csv)).toEqual([[3, "11/06/2025", "Bản tin"]]);
    expect(read("a.txt", "10/06/2025 Bản tin | không phát\n")).toEqual([]);
  });

  it("may be written in Windows-1258 or UTF-16", () => {
    const utf16 = Buffer.from("\ufeffngày,tiêu đề\n10/06/2025,Bản tin đêm\n", "utf16le");
    expect(readLog("a.csv", utf16).map(({ title }) => title)).toEqual(["Bản tin đêm"]);
  });
});

it.each([
  ["2025-06-10_ban-tin-sang.mp3", "2025-06-10", "ban tin sang"],
  ["thang-6/20250610_0530 Bản tin.mp3", "2025-06-10", "Bản tin"],
  ["Chuyên mục CCHC 10-06-2025.mp3", "10-06-2025", "Chuyên mục CCHC"],
])("a recording %s tells its day and title", (path, dated, title) => {
  expect(readFileName(path)).toEqual({ dated, title });
});

it("a recording without a day in its name is none", () => {
  expect(readFileName("ban-tin-0530.mp3")).toBeNull();
});

import { describe, expect, test } from "vitest";
import type { PlanDocument } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";

const HEAD = `ỦY BAN NHÂN DÂN
XÃ MẪU
Số: 15/KH-UBND
Mẫu, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông năm 2026
`;

function read(text: string): PlanDocument {
  const { value } = readPlan(`${HEAD}${text}`);
  if (!value) throw new Error("expected a document");
  return value;
}

const who = (text: string) =>
  read(text).tasks.map(({ path, lead, timing }) => [path, lead.join("; "), timing?.end ?? null]);
const duties = (text: string) =>
  read(text).responsibilities.map(({ path, units }) => [path, ...units]);

describe("work grouped by unit", () => {
  const text = `II. NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ
1. Phòng Văn hóa - Xã hội
1.1. Tổ chức 02 hội nghị, hoàn thành trong tháng 6/2026.
1.2. Theo dõi các thôn.
2. Các thôn
Thời gian thực hiện: Cả năm 2026
- Tuyên truyền trên loa.
- Vận động người dân.
3. Trạm Y tế
Khám sàng lọc cho người cao tuổi, hoàn thành trước ngày 30/11/2026.
4. Đoàn Thanh niên: Ra quân tổ công nghệ số vào ngày 26/3/2026.`;

  test("gives a unit its dated work, below it, in one sentence or on its own line", () => {
    expect(who(text)).toEqual([
      ["II.1.1", "Phòng Văn hóa - Xã hội", "2026-06-30"],
      ["II.2.-1", "Các thôn", "2026-12-31"],
      ["II.2.-2", "Các thôn", "2026-12-31"],
      ["II.3", "Trạm Y tế", "2026-11-29"],
      ["II.4", "Đoàn Thanh niên", "2026-03-26"],
    ]);
    expect(read(text).tasks[3]?.title).toMatch(/^Khám sàng lọc/);
  });

  test("keeps as standing duties what names no time", () => {
    expect(duties(text)).toEqual([["II.1.2", "Phòng Văn hóa - Xã hội"]]);
  });
});

describe("the closing part", () => {
  const closing = `III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Treo 50 băng rôn trước ngày 01/3/2026.
- Báo cáo kết quả trước ngày 30/3/2026.
2. Phòng Kinh tế: Bố trí kinh phí trước ngày 15/02/2026.`;

  test("gives duties only, where the plan has work elsewhere", () => {
    expect(who(`I. NHIỆM VỤ\n1. In sách\n- Chủ trì: Sở A\n${closing}`)).toEqual([
      ["I.1", "Sở A", null],
    ]);
  });

  test("gives the work of a plan that has none elsewhere, but no reports and no money", () => {
    expect(who(`I. MỤC ĐÍCH\n1. Nâng cao.\n${closing}`)).toEqual([
      ["III.1.-1", "Phòng Văn hóa - Xã hội", "2026-02-28"],
    ]);
  });

  test("names duties in lines without a number too", () => {
    const text =
      "I. MỤC ĐÍCH\nNâng cao.\nII. TỔ CHỨC THỰC HIỆN\nPhòng Kinh tế: Bố trí kinh phí.\nPhòng Văn hóa - Xã hội: Theo dõi.";
    expect(duties(text)).toEqual([
      ["II.-1", "Phòng Kinh tế"],
      ["II.-2", "Phòng Văn hóa - Xã hội"],
    ]);
  });
});

test("responsibilities with a time are work, reports among them are none", () => {
  const text = `III. TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ
1. Phòng Kinh tế
- Mở 02 lớp tập huấn trong quý III/2026.
- Báo cáo kết quả trước ngày 15/12/2026.`;
  expect(who(text)).toEqual([["III.1.-1", "Phòng Kinh tế", "2026-09-30"]]);
  expect(duties(text)).toEqual([["III.1.-2", "Phòng Kinh tế"]]);
});

test("a part on reporting is no task", () => {
  const text =
    "I. NHIỆM VỤ\n1. In sách\n- Chủ trì: Sở A\nII. CHẾ ĐỘ BÁO CÁO\nCác đơn vị báo cáo kết quả về Sở A trước ngày 15/12/2026 để tổng hợp.";
  expect(who(text)).toEqual([["I.1", "Sở A", null]]);
});

describe("a line that names nothing but who does it", () => {
  test("speaks for the work above it", () => {
    const text = `I. NHIỆM VỤ
1. Ký cam kết đầu năm học
- Công an xã chủ trì; các trường, Đoàn Thanh niên phối hợp.
- Thời gian: Trước ngày 15/9/2026.`;
    expect(who(text)).toEqual([["I.1", "Công an xã", "2026-09-14"]]);
    expect(read(text).tasks[0]?.coordinating).toEqual(["các trường", "Đoàn Thanh niên"]);
  });

  test("is work of its own where it says what is to be done", () => {
    const text = `I. NHIỆM VỤ
1. Truyền thông
- Công an xã chủ trì tổ chức ký cam kết trước ngày 15/9/2026.
- Trạm Y tế chủ trì tập huấn trước ngày 20/9/2026.`;
    expect(who(text).map(([path]) => path)).toEqual(["I.1.-1", "I.1.-2"]);
  });
});

describe("sentences and brackets", () => {
  test.each([
    [
      "1. Yêu cầu Trưởng các thôn phổ biến Kế hoạch đến các hộ dân trước ngày 28/02/2026.",
      "Trưởng các thôn",
    ],
    [
      "1. Phân công Công an xã chủ trì cấp định danh; các thôn phối hợp; xong trước 28/02/2026.",
      "Công an xã",
    ],
    [
      "1. Mở chuyên mục. Thời hạn: trước ngày 28/02/2026; do Phòng Kinh tế thực hiện.",
      "Phòng Kinh tế",
    ],
    [
      "1. Sinh hoạt chuyên đề tại chi bộ (các chi bộ thực hiện, trước ngày 28/02/2026).",
      "các chi bộ",
    ],
    ["1. Kiểm tra. (Công an xã - Trước ngày 28/02/2026)", "Công an xã"],
    [
      "1. Đăng tin | Đơn vị đầu mối: Phòng Kinh tế | Thời hạn: trước ngày 28/02/2026",
      "Phòng Kinh tế",
    ],
    [
      "1. Tại trung tâm xã: Đơn vị thực hiện: Phòng Kinh tế; Thời gian: trước ngày 28/02/2026",
      "Phòng Kinh tế",
    ],
  ])("%s", (line, lead) => {
    expect(who(`II. NHIỆM VỤ\n${line}`)).toEqual([["II.1", lead, "2026-02-27"]]);
  });
});

describe("times and names in other places", () => {
  test("a heading that is nothing but a time gives it to the work below", () => {
    const text = `I- QUÝ I
1- Tháng 02
- Tổng kết công tác (Văn phòng chuẩn bị).
- Gặp mặt đầu xuân (Ban Xây dựng Đảng; ngày 20/02/2026).`;
    expect(who(text)).toEqual([
      ["I.1.-1", "Văn phòng", "2026-02-28"],
      ["I.1.-2", "Ban Xây dựng Đảng", "2026-02-20"],
    ]);
  });

  test("money and reports are no work, though a sentence charges somebody with them", () => {
    const text = `I. NHIỆM VỤ
1. Giao Sở A chủ trì in sách trước ngày 30/6/2026.
II. KINH PHÍ
Giao Sở Tài chính chủ trì bố trí kinh phí trước ngày 28/02/2026.
III. TỔ CHỨC THỰC HIỆN
1. Giao Sở A chủ trì, theo dõi, báo cáo trước ngày 15/12/2026.`;
    expect(who(text)).toEqual([["I.1", "Sở A", "2026-06-29"]]);
  });

  test("a dash that says how often makes numbered work a task nobody is named for", () => {
    const text = "II. NỘI DUNG PHỐI HỢP\n1. Họp giao ban\n- Luân phiên chủ trì, 01 lần/6 tháng.";
    expect(read(text).tasks.map(({ path, lead, quotas }) => [path, lead, quotas[0]?.per])).toEqual([
      ["II.1", [], "halfyear"],
    ]);
  });

  test("who helps may follow a label for who does it", () => {
    const text = "I. NHIỆM VỤ\n1. Sinh hoạt dưới cờ\n- Người thực hiện: Liên đội; các lớp phối hợp";
    expect(read(text).tasks[0]).toMatchObject({ lead: ["Liên đội"], coordinating: ["các lớp"] });
  });
});

test("words without a type and without anybody charged are no plan", () => {
  const { value } = readPlan("THỰC ĐƠN TUẦN 1\nThứ Hai: Cơm gà\nThứ Ba: Bún bò\nThời gian: 11h30");
  expect(value).toMatchObject({ isPlan: false, tasks: [] });
});

describe("without numbers", () => {
  test("headings in capitals and paragraphs with labels below them", () => {
    const text = `MỤC ĐÍCH
Nâng cao nhận thức.
NHIỆM VỤ CỤ THỂ
Tổ chức hội nghị
Đơn vị chủ trì: Văn phòng UBND xã
Thời gian thực hiện: Quý I/2026
Tập huấn kỹ năng số
- Đơn vị chủ trì: Phòng Kinh tế
- Thời gian thực hiện: Quý II/2026
TỔ CHỨC THỰC HIỆN
Phòng Kinh tế: Bố trí kinh phí.`;
    const value = read(text);
    expect(value.title).toBe("Kế hoạch Truyền thông năm 2026");
    expect(value.tasks.map(({ path, title, lead }) => [path, title, lead.join()])).toEqual([
      ["-1", "Tổ chức hội nghị", "Văn phòng UBND xã"],
      ["-2", "Tập huấn kỹ năng số", "Phòng Kinh tế"],
    ]);
    expect(duties(text)).toEqual([["-1", "Phòng Kinh tế"]]);
  });

  test("a paragraph that describes numbered work stays with it", () => {
    const text = "I. NHIỆM VỤ\n1. Hội nghị\nTổ chức trong một ngày.\nĐơn vị chủ trì: Sở A";
    expect(who(text)).toEqual([["I.1", "Sở A", null]]);
  });
});

test("points in small Roman numerals are points of one series", () => {
  const points = ["i", "ii", "iii", "iv", "v", "vi"].map((sign) => `${sign}) Lớp. Chủ trì: Sở A`);
  expect(who(`I. NHIỆM VỤ\n1. Tập huấn\n${points.join("\n")}`).map(([path]) => path)).toEqual(
    ["i", "ii", "iii", "iv", "v", "vi"].map((sign) => `I.1.${sign}`),
  );
  const letters = ["g", "h", "i", "k"].map((sign) => `${sign}) Lớp. Chủ trì: Sở A`);
  expect(who(`I. NHIỆM VỤ\n1. Tập huấn\n${letters.join("\n")}`).map(([path]) => path)).toEqual(
    ["g", "h", "i", "k"].map((sign) => `I.1.${sign}`),
  );
});

describe("the work of one unit counted on its line", () => {
  const plan = (line: string) =>
    readPlan(`KẾ HOẠCH\nTruyền thông năm 2026\nII. NHIỆM VỤ\n${line}\n`).value?.tasks.map(
      ({ path, title, lead }) => [path, title, lead.join()],
    );

  test("is several tasks of that unit, whatever each of them says of time", () => {
    const line =
      "1. Hội Nông dân: (1) Mở 03 lớp trong quý II; (2) vận động hội viên; (3) Tổng kết trước 15/11.";
    expect(plan(line)).toEqual([
      ["II.1.1", "Mở 03 lớp trong quý II", "Hội Nông dân"],
      ["II.1.2", "vận động hội viên", "Hội Nông dân"],
      ["II.1.3", "Tổng kết trước 15/11", "Hội Nông dân"],
    ]);
  });

  test("is none where the line names work and no unit, or counts within a sentence", () => {
    const list = "1. Tổ chức 03 hội nghị: (1) cấp tỉnh; (2) cấp xã\n- Chủ trì: Sở Y tế";
    expect(plan(list)?.map(([path]) => path)).toEqual(["II.1"]);
    const sentence = "1. Sở Y tế: in 02 tờ gấp theo mẫu (1) và mẫu (2) trước 30/6.";
    expect(plan(sentence)?.map(([path]) => path)).toEqual(["II.1"]);
  });
});

test("sentences of one paragraph in the closing part each charge their unit", () => {
  const { value } = readPlan(`KẾ HOẠCH
Truyền thông năm 2026
II. NHIỆM VỤ
1. Mở 03 lớp (Phòng A; quý II)
III. TỔ CHỨC THỰC HIỆN
Trưởng các phòng phân công cán bộ phụ trách. Phòng B tổng hợp, báo cáo Giám đốc. Kết quả là căn cứ thi đua.
`);
  expect(value?.responsibilities.map(({ units }) => units.join())).toEqual([
    "Trưởng các phòng",
    "Phòng B",
  ]);
});

import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";

const frame = (work: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 25/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức. Các cơ quan thực hiện nghiêm túc trong năm 2026.\nII. NỘI DUNG\n1. ${work}\n2. Tổ chức lễ tổng kết\n- Đơn vị chủ trì: Sở Y tế\n- Thời gian: tháng 12/2026\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi, đôn đốc.\n`;

/** The task under "1." as one line: its title @ leads & partners @ from..to @ amounts. */
function read(work: string): readonly string[] {
  const tasks = readPlan(frame(work)).value?.tasks ?? [];
  return tasks.slice(0, -1).map(({ title, lead, coordinating, timing, quotas }) => {
    const when = timing ? `${timing.start ?? ""}..${timing.end ?? ""}` : "";
    const much = quotas.map((quota) => `${quota.count} ${quota.unit}/${quota.per}`);
    const who = [lead.join(" + "), coordinating.join(" + ")].filter(Boolean).join(" & ");
    return [title, who, when, much.join(" + ")].join(" @ ");
  });
}

describe("who does the work, in a sentence behind it", () => {
  test.each([
    [
      "Mở hội nghị giới thiệu dịch vụ công. Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh thực hiện trong quý II/2026.",
      "Mở hội nghị giới thiệu dịch vụ công @ Sở Nội vụ & Văn phòng UBND tỉnh @ 2026-04-01..2026-06-30 @ ",
    ],
    [
      "Mở chuyên mục truyền hình, mỗi tháng 02 chuyên mục. Việc này do Đài tỉnh đảm nhiệm.",
      "Mở chuyên mục truyền hình, mỗi tháng 02 chuyên mục @ Đài tỉnh @  @ 2 chuyên mục/month",
    ],
    [
      "Thi trực tuyến tìm hiểu dịch vụ công. Đoàn Thanh niên tỉnh tham mưu, thực hiện, xong trước 30/9/2026.",
      "Thi trực tuyến tìm hiểu dịch vụ công @ Đoàn Thanh niên tỉnh @ ..2026-09-29 @ ",
    ],
    [
      "Phát 5.000 tờ rơi. UBND các xã, phường thực hiện trong tháng 7, tháng 8.",
      "Phát 5.000 tờ rơi @ UBND các xã, phường @ 2026-07-01..2026-08-31 @ 5000 tờ rơi/total",
    ],
    [
      "Làm 12 phóng sự. Phân công Đài tỉnh sản xuất, phát sóng mỗi tháng 01 phóng sự.",
      "Làm 12 phóng sự @ Đài tỉnh @  @ 1 phóng sự/month",
    ],
    [
      "Mở 02 lớp. Cơ quan chủ trì là Sở Tư pháp, cơ quan phối hợp là Sở Nội vụ; thời gian trong quý III.",
      "Mở 02 lớp @ Sở Tư pháp & Sở Nội vụ @ 2026-07-01..2026-09-30 @ 2 lớp/total",
    ],
    [
      "Gửi 12 bản tin. Sở Nội vụ biên tập; Sở Khoa học và Công nghệ hỗ trợ kỹ thuật.",
      "Gửi 12 bản tin @ Sở Nội vụ & Sở Khoa học và Công nghệ @  @ 12 bản tin/total",
    ],
    [
      "Mở ngày hội vào ngày 10/10/2026; Sở Nội vụ (chủ trì), Tỉnh đoàn (phối hợp).",
      "Mở ngày hội vào ngày 10/10/2026 @ Sở Nội vụ & Tỉnh đoàn @ 2026-10-10..2026-10-10 @ ",
    ],
    [
      "Lắp 10 pa nô. Trách nhiệm thực hiện thuộc Sở Văn hóa, Thể thao và Du lịch.",
      "Lắp 10 pa nô @ Sở Văn hóa, Thể thao và Du lịch @  @ 10 pa nô/total",
    ],
    [
      "Khảo sát người dân. Viện Nghiên cứu phát triển được giao thực hiện trong 6 tháng cuối năm.",
      "Khảo sát người dân @ Viện Nghiên cứu phát triển @ 2026-07-01..2026-12-31 @ ",
    ],
  ])("%s", (work, told) => {
    expect(read(work)).toEqual([told]);
  });

  test("the aims speak of units and charge nobody", () => {
    const { tasks = [] } =
      readPlan(frame("Mở hội nghị. Sở Nội vụ tổ chức trong tháng 3.")).value ?? {};
    expect(tasks.map(({ path }) => path)).toEqual(["II.1", "II.2"]);
  });

  test("those who are told of it do not lead it", () => {
    expect(read("Mở 02 hội nghị trong quý II. Cán bộ, công chức tham gia đầy đủ.")).toEqual([
      "Mở 02 hội nghị trong quý II. Cán bộ, công chức tham gia đầy đủ @  @ 2026-04-01..2026-06-30 @ 2 hội nghị/total",
    ]);
  });
});

describe("brackets and lines that say who and when", () => {
  test.each([
    [
      "Treo 50 băng rôn (Trung tâm Văn hóa - Nghệ thuật tỉnh thực hiện, trước ngày 01/6/2026).",
      "Treo 50 băng rôn @ Trung tâm Văn hóa - Nghệ thuật tỉnh @ ..2026-05-31 @ 50 băng rôn/total",
    ],
    [
      "Đăng tin (giao Văn phòng HĐND và UBND xã, tối thiểu 02 tin/tuần)",
      "Đăng tin @ Văn phòng HĐND và UBND xã @  @ 2 tin/week",
    ],
    [
      "Đăng tin (Văn phòng: 5 tin/tuần; các phòng: 2 tin/tuần).",
      "Đăng tin @ Văn phòng + các phòng @  @ 5 tin/week + 2 tin/week",
    ],
    [
      "Chạy xe loa: 10 buổi/xã (Trung tâm Văn hóa thực hiện trong quý III).",
      "Chạy xe loa: 10 buổi/xã @ Trung tâm Văn hóa @ 2026-07-01..2026-09-30 @ 10 buổi/total",
    ],
    [
      "Tập huấn\n- Số lượng: 03 lớp.\n- Sở Nội vụ chủ trì, phối hợp UBND các xã tổ chức.\n- Thời gian: Quý II/2026.",
      "Tập huấn @ Sở Nội vụ & UBND các xã @ 2026-04-01..2026-06-30 @ 3 lớp/total",
    ],
    [
      "Phát loa\na) Nội dung: dịch vụ công.\nb) Thời lượng, tần suất: tối thiểu 02 lần/tuần.\nc) Phân công: Phòng Văn hóa - Xã hội là đầu mối; các thôn phối hợp.\nd) Thời gian: từ tháng 02/2026.",
      "Phát loa @ Phòng Văn hóa - Xã hội & các thôn @ 2026-02-01.. @ 2 lần/week",
    ],
    [
      "Ra bản tin. Đơn vị phụ trách: Sở Nội vụ. Bắt đầu từ tháng 2/2026.",
      "Ra bản tin @ Sở Nội vụ @ 2026-02-01.. @ ",
    ],
    [
      "Mỗi cơ quan, đơn vị đăng ít nhất 01 bài mỗi quý.",
      "Mỗi cơ quan, đơn vị đăng ít nhất 01 bài mỗi quý @ Mỗi cơ quan, đơn vị @  @ 1 bài/quarter",
    ],
  ])("%s", (work, told) => {
    expect(read(work)).toEqual([told]);
  });
});

describe("a day by which the work ends is its last, not its only day", () => {
  test.each([
    ["Thời hạn hoàn thành: 31/5/2026", "..2026-05-31"],
    ["Hoàn thành: 30/6/2026", "..2026-06-30"],
    ["Thời gian hoàn thành: ngày 30/6/2026", "..2026-06-30"],
    ["Thời gian: ngày 30/6/2026", "2026-06-30..2026-06-30"],
    ["Thời gian hoàn thành: Tháng 6/2026", "2026-06-01..2026-06-30"],
  ])("%s", (line, when) => {
    expect(read(`Việc\n- Chủ trì: Sở Nội vụ\n- ${line}`)).toEqual([
      `Việc @ Sở Nội vụ @ ${when} @ `,
    ]);
  });
});

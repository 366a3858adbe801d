import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";

const head =
  "KẾ HOẠCH\nTruyền thông năm 2026\nI. NHIỆM VỤ\n1. Mở chuyên mục trên sóng phát thanh\n";
const timeOf = (lines: string): string | undefined =>
  readPlan(head + lines).value?.tasks[0]?.timing?.raw;

describe("a time is known by the label offices give it, or by being nothing but a time", () => {
  test.each([
    "Thời gian",
    "Khung thời gian",
    "Kế hoạch thời gian",
    "Mốc thời gian",
    "Mốc thực hiện",
    "Mốc hoàn thành",
    "Lịch",
    "Lịch công tác",
    "Lịch thực hiện",
    "Kỳ thực hiện",
    "Dự kiến hoàn thành",
    "Thực hiện xong",
    "Thực hiện",
    "Khi nào",
    "Bao giờ làm",
    "Dự định",
  ])("%s", (label) => {
    expect(timeOf(`Đơn vị chủ trì: Sở Nội vụ\n${label}: trước ngày 30/6/2026`)).toBe(
      "trước ngày 30/6/2026",
    );
    expect(timeOf(`- Đơn vị chủ trì: Sở Nội vụ\n- ${label}: quý II/2026`)).toBe("quý II/2026");
  });

  test("what waits for an event names nobody", () => {
    const plan = `${head}Người phụ trách: Văn phòng; cùng thực hiện: Đoàn Thanh niên xã.\nThực hiện: ngay khi nhận được cảnh báo của Đài Khí tượng.`;
    const [task] = readPlan(plan).value?.tasks ?? [];
    expect(task?.coordinating).toEqual(["Đoàn Thanh niên xã"]);
    expect(task?.timing?.relative?.from).toBe("nhận được cảnh báo của Đài Khí tượng");
  });
});

const table = (heading: string, cells: readonly string[]): string =>
  [
    "KẾ HOẠCH\nTruyền thông năm 2026",
    `| TT | Nội dung | Đơn vị chủ trì | ${heading} |`,
    ...cells.map(
      (cell, at) => `| ${at + 1} | Việc số ${at + 1} của cơ quan | Sở Nội vụ | ${cell} |`,
    ),
  ].join("\n");

describe("a column nobody has headed before is known by its cells", () => {
  test.each(["Kỳ thực hiện", "Bao giờ", "Dự định", "Đợt"])("%s holds times", (heading) => {
    const cells = ["Quý II/2026", "Trước ngày 30/6", "Hằng tháng", "Thường xuyên"];
    const tasks = readPlan(table(heading, cells)).value?.tasks ?? [];
    expect(tasks.map(({ timing }) => timing?.raw)).toEqual(cells);
  });

  test.each(["Phát mới", "Nhịp độ", "Mức"])("%s holds amounts", (heading) => {
    const cells = ["02 số/tháng", "01 bản tin/ngày", "01 số/tuần (52 số/năm)"];
    const tasks = readPlan(table(heading, cells)).value?.tasks ?? [];
    expect(tasks.map(({ quotas }) => quotas[0]?.raw)).toEqual(cells);
  });

  test("words that are no times stay what they are", () => {
    const cells = ["Kinh phí quý II", "Đã duyệt tháng 3", "Còn thiếu người"];
    const tasks = readPlan(table("Lưu ý", cells)).value?.tasks ?? [];
    expect(tasks.map(({ timing }) => timing)).toEqual([null, null, null]);
  });
});

describe("work listed under the months and quarters of a calendar", () => {
  test.each(["Quý II", "Qúy II", "QUÍ 2", "Tháng 4, 5, 6", "Tháng 4 - tháng 6/2026"])(
    "%s",
    (heading) => {
      const plan = `KẾ HOẠCH\nHoạt động năm 2026\nII. LỊCH CÔNG TÁC\n${heading}\n- Mở 05 lớp tập huấn (Ban Tổ chức chủ trì).\nTháng 12\n- Tổng kết (Văn phòng chủ trì).`;
      const tasks = readPlan(plan).value?.tasks ?? [];
      expect(tasks.map(({ timing }) => [timing?.start, timing?.end])).toEqual([
        ["2026-04-01", "2026-06-30"],
        ["2026-12-01", "2026-12-31"],
      ]);
    },
  );
});

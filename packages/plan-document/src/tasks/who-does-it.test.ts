import { describe, expect, it } from "vitest";
import { readPlan } from "../index.ts";

const HEAD = `CÔNG AN TỈNH A
CÔNG AN XÃ B
Số: 12/KH-CAX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
B, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Tuyên truyền năm 2026
`;

/** The first task of a plan whose part on work holds these lines. */
function taskOf(lines: string) {
  const task = readPlan(`${HEAD}II. NHIỆM VỤ\n${lines}\n`).value?.tasks[0];
  return { lead: task?.lead, coordinating: task?.coordinating, timing: task?.timing };
}

describe("who does the work, in a sentence", () => {
  it.each([
    [
      "Đội Cảnh sát PCCC phối hợp với Phòng Văn hóa - Xã hội tổ chức 03 lớp tập huấn, xong trước ngày 15/6/2026.",
      ["Đội Cảnh sát PCCC"],
      ["Phòng Văn hóa - Xã hội"],
    ],
    [
      "Giao Tổ An ninh cơ sở phụ trách việc kiểm tra bình chữa cháy; Hội Phụ nữ, Hội Nông dân cùng tham gia. Thời gian: quý II.",
      ["Tổ An ninh cơ sở"],
      ["Hội Phụ nữ", "Hội Nông dân"],
    ],
    [
      "Phát 1.000 tờ rơi (Công an xã chủ trì, các trường học phối hợp, thực hiện trong tháng 3).",
      ["Công an xã"],
      ["các trường học"],
    ],
    [
      "Trước ngày 20 hằng tháng, Văn phòng HĐND và UBND xã tổng hợp số liệu tuyên truyền.",
      ["Văn phòng HĐND và UBND xã"],
      [],
    ],
    [
      "Mở chuyên mục trên Đài, mỗi tuần 02 lượt.\nĐơn vị thực hiện: Trung tâm Văn hóa.\nCùng thực hiện: Công an xã.",
      ["Trung tâm Văn hóa"],
      ["Công an xã"],
    ],
    [
      "Tuyên truyền lưu động trong quý II.\nChủ trì: UBND xã An Phú, xã Ba Tơ và phường Trà Câu.",
      ["UBND xã An Phú", "xã Ba Tơ", "phường Trà Câu"],
      [],
    ],
  ])("%s", (sentence, lead, coordinating) => {
    expect(taskOf(`1. ${sentence}`)).toMatchObject({ lead, coordinating });
  });

  it.each([
    [
      "a) Chủ trì, phối hợp với Văn phòng Bộ, Tạp chí Tổ chức nhà nước xây dựng tài liệu; hoàn thành trong tháng 6/2026.",
      ["Văn phòng Bộ", "Tạp chí Tổ chức nhà nước"],
    ],
    [
      "a) Tham mưu tổ chức hội nghị; Văn phòng Bộ, Vụ Kế hoạch - Tài chính phối hợp. Thời gian: tháng 7.",
      ["Văn phòng Bộ", "Vụ Kế hoạch - Tài chính"],
    ],
    [
      "a) Duy trì chuyên trang, 05 bài/tuần. Đơn vị phối hợp: các đơn vị thuộc Bộ.",
      ["các đơn vị thuộc Bộ"],
    ],
  ])("under the unit that leads: %s", (duty, coordinating) => {
    expect(
      taskOf(`1. Vụ Pháp chế\n${duty}\n2. Trung tâm Thông tin\na) Đăng tải, 02 bài/tháng.`),
    ).toMatchObject({
      lead: ["Vụ Pháp chế"],
      coordinating,
    });
  });

  it("is the unit of the heading over one sentence that names partners alone", () => {
    const lines = "1. Trung tâm Thông tin\nCập nhật 05 tin, bài/tuần. Đơn vị phối hợp: các phòng.";
    expect(taskOf(lines)).toMatchObject({
      lead: ["Trung tâm Thông tin"],
      coordinating: ["các phòng"],
    });
  });

  it("reads a beginning and an end as one time", () => {
    const lines =
      "1. Ra quân tuyên truyền\n- Chủ trì: Công an xã\n- Bắt đầu: 01/3/2026; kết thúc: 30/4/2026";
    expect(taskOf(lines).timing).toMatchObject({ start: "2026-03-01", end: "2026-04-30" });
  });
});

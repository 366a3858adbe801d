import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";
import { chargesIn } from "./charges.ts";

const pieces = (text: string): readonly string[] =>
  chargesIn(text).map(({ start, end }) => text.slice(start, end));

describe("a paragraph is taken apart into the work it gives out", () => {
  test("work and who does it stand in two sentences, another unit's work in a third", () => {
    expect(
      pieces(
        "Phát chuyên mục trên loa, mỗi tháng 02 bài. Trung tâm Văn hóa biên tập và phát sóng, Trạm Y tế xã phối hợp. Đoàn Thanh niên xã lập trang Facebook, mỗi tuần 03 bài.",
      ),
    ).toEqual([
      "Phát chuyên mục trên loa, mỗi tháng 02 bài. Trung tâm Văn hóa biên tập và phát sóng, Trạm Y tế xã phối hợp",
      "Đoàn Thanh niên xã lập trang Facebook, mỗi tuần 03 bài.",
    ]);
  });

  test("what tells more of the work stays with it", () => {
    expect(
      pieces(
        "Trung tâm Xúc tiến quản trị kênh Facebook; sản lượng 20 bài/tháng, có phụ đề tiếng Anh.",
      ),
    ).toHaveLength(1);
    expect(
      pieces("Đoàn Khối chủ trì cuộc thi viết. Phát động ngày 19/5; mỗi chi đoàn gửi từ 2 bài."),
    ).toHaveLength(1);
  });

  test("a topic, a time or whoever gives the work out may stand before the unit", () => {
    expect(
      pieces(
        "Văn hóa, văn nghệ: Đảng ủy đề nghị Đoàn Thanh niên xã tổ chức cuộc thi video; Hội Phụ nữ xã tổ chức liên hoan hát then.",
      ),
    ).toHaveLength(2);
    expect(
      pieces(
        "Trạm Y tế xã tổ chức chiến dịch truyền thông. Nhân Ngày Dân số thế giới 11/7, Phòng Văn hóa phối hợp với Trạm Y tế xã tổ chức mít tinh.",
      ),
    ).toHaveLength(2);
  });

  test.each([
    "Cán bộ, công chức nắm vững nội dung. Người dân được tiếp cận thông tin.",
    "Đơn vị tính kinh phí: nghìn đồng",
    "Tuyên truyền đều tay, không dồn vào dịp lễ, Tết.",
  ])("nobody is charged: %s", (text) => {
    expect(pieces(text)).toEqual([]);
  });
});

const plan = (part: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 18/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n${part}\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa theo dõi, tổng hợp.\n`;

const told = (part: string): readonly string[] =>
  (readPlan(plan(part)).value?.tasks ?? []).map(({ path, lead, timing }) =>
    [path, lead.join(" + "), timing?.raw ?? ""].join(" @ "),
  );

describe("a heading speaks for what stands below it", () => {
  test("by a bracket with who does it", () => {
    expect(
      told(
        "II. KẾ HOẠCH CHI TIẾT\nA. TRÊN BÁO IN (Phòng Báo in chịu trách nhiệm)\n1. Mở chuyên mục: 01 kỳ/tuần.\n2. Đăng loạt bài trong tháng 5.\nB. TRÊN SÓNG PHÁT THANH (Phòng Phát thanh chịu trách nhiệm)\n1. Phát bản tin: 02 bản tin/tuần.",
      ),
    ).toEqual([
      "II.A.1 @ Phòng Báo in @ ",
      "II.A.2 @ Phòng Báo in @ trong tháng 5",
      "II.B.1 @ Phòng Phát thanh @ ",
    ]);
  });

  test("by a bracket with when, and by whose work it is", () => {
    expect(
      told(
        "II. NHÓM VIỆC DO PHÒNG KINH DOANH CHỦ TRÌ (thực hiện từ tháng 3 đến tháng 12/2026)\n1. Gửi thông báo, mỗi tháng 02 lượt.\n2. Mở 03 lớp tập huấn.",
      ),
    ).toEqual([
      "II.1 @ PHÒNG KINH DOANH @ từ tháng 3 đến tháng 12/2026",
      "II.2 @ PHÒNG KINH DOANH @ từ tháng 3 đến tháng 12/2026",
    ]);
  });

  test("or a sentence names its work by number", () => {
    expect(
      told(
        "II. HÌNH THỨC TUYÊN TRUYỀN\n1. Trên báo in\na) Duy trì chuyên trang, 02 kỳ/tháng.\nb) Đăng đồ họa, 01 tác phẩm/quý.\nCác nội dung tại mục 1 do Báo tỉnh thực hiện, Sở Nội vụ phối hợp; thời gian: từ tháng 02 đến hết tháng 12/2026.",
      ),
    ).toEqual([
      "II.1.a @ Báo tỉnh @ từ tháng 02 đến hết tháng 12/2026",
      "II.1.b @ Báo tỉnh @ từ tháng 02 đến hết tháng 12/2026",
    ]);
  });
});

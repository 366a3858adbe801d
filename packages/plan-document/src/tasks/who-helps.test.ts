import { describe, expect, it } from "vitest";
import { readPlan } from "../index.ts";

const HEAD = `UBND TỈNH A
SỞ B
Số: 12/KH-SB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
A, ngày 10 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông năm 2026
II. NHIỆM VỤ
`;

const tasksOf = (lines: string) => readPlan(`${HEAD}${lines}\n`).value?.tasks ?? [];

function fieldsOf(lines: string) {
  const [task] = tasksOf(lines);
  return [
    task?.lead,
    task?.coordinating,
    task?.timing && `${task.timing.start} ${task.timing.end}`,
  ];
}

const SPRING = "2026-04-01 2026-06-30";

describe("labels in square brackets, bars and one line", () => {
  it.each([
    "1. Làm clip cảnh báo [Chủ trì: Phòng A; phối hợp: Phòng B, Phòng C; thời gian: quý II].",
    "1. Làm clip cảnh báo [Đơn vị thực hiện: Phòng A. Đơn vị cùng làm: Phòng B, Phòng C. Lịch: quý II]",
    "1. Làm clip cảnh báo | Đầu mối: Phòng A | Cùng thực hiện: Phòng B, Phòng C | Thời hạn: quý II",
    "1. Làm clip cảnh báo • Cơ quan chuẩn bị: Phòng A • Cơ quan tham gia: Phòng B, Phòng C • Lịch thực hiện: quý II",
    "1. Làm clip cảnh báo\nCơ quan chuẩn bị: Phòng A. Cơ quan hỗ trợ: Phòng B, Phòng C.\nLịch: quý II/2026.",
    "1. Làm clip cảnh báo\n- Cơ quan thực hiện: Phòng A.\n- Cơ quan cung cấp thông tin, phối hợp: Phòng B; Phòng C.\n- Thực hiện: trong quý II",
  ])("%s", (line) => {
    expect(fieldsOf(line)).toEqual([["Phòng A"], ["Phòng B", "Phòng C"], SPRING]);
  });

  it("leave no bracket in the title", () => {
    const [task] = tasksOf("1. Làm clip cảnh báo [Chủ trì: Phòng A; thời gian: quý II].");
    expect(task?.title).toBe("Làm clip cảnh báo");
  });
});

describe("“Thực hiện:” says who or when, as its value does", () => {
  it.each([
    ["từ 01/5 đến hết 30/11/2026", "2026-11-30"],
    ["xong trước ngày 31/5/2026", "2026-05-30"],
    ["tháng Năm và tháng Chín năm 2026", "2026-09-30"],
  ])("%s", (when, end) => {
    const [task] = tasksOf(
      `1. Diễn tập\nNgười phụ trách: Phòng Kinh tế; cùng thực hiện: Công an xã.\nThực hiện: ${when}.`,
    );
    expect(task).toMatchObject({ lead: ["Phòng Kinh tế"], coordinating: ["Công an xã"] });
    expect(task?.timing?.end).toBe(end);
  });

  it("a body", () => {
    expect(fieldsOf("1. Diễn tập\n- Thực hiện: Phòng A\n- Thời gian: quý II")[0]).toEqual([
      "Phòng A",
    ]);
  });
});

describe("a sentence that says whose the work is behind it", () => {
  it.each([
    "1. Việc khảo sát 420 hộ tiểu thương do Ban Quản lý chợ đảm nhiệm, có Phòng Kinh tế cùng tham gia; phải xong trong quý II năm 2026.",
    "1. Việc khảo sát 420 hộ tiểu thương thuộc trách nhiệm của Ban Quản lý chợ, cùng với Phòng Kinh tế, hoàn thành trong quý II năm 2026.",
    "1. Trách nhiệm khảo sát 420 hộ tiểu thương thuộc về Ban Quản lý chợ, với sự phối hợp của Phòng Kinh tế, xong trong quý II năm 2026.",
    "1. Khảo sát 420 hộ tiểu thương là nhiệm vụ của Ban Quản lý chợ; Phòng Kinh tế cùng làm; xong trong quý II năm 2026.",
    "1. Phân công Ban Quản lý chợ chủ trì, cùng Phòng Kinh tế khảo sát 420 hộ tiểu thương trong quý II năm 2026.",
    "1. Giao Ban Quản lý chợ làm nòng cốt, cùng Phòng Kinh tế khảo sát 420 hộ tiểu thương trong quý II năm 2026.",
    "1. Khảo sát 420 hộ tiểu thương, trong quý II năm 2026 (Ban Quản lý chợ chuẩn bị, Phòng Kinh tế cùng làm).",
  ])("%s", (line) => {
    const [lead, partners, time] = fieldsOf(line);
    expect([lead, time]).toEqual([["Ban Quản lý chợ"], SPRING]);
    expect(partners).toEqual(["Phòng Kinh tế"]);
  });

  it("two bodies that lead together", () => {
    expect(
      fieldsOf("1. Ủy ban Kiểm tra và Ban Tổ chức Huyện ủy đồng chủ trì kiểm tra trong quý II.")[0],
    ).toEqual(["Ủy ban Kiểm tra", "Ban Tổ chức Huyện ủy"]);
  });
});

describe("words that begin like an order or a body and are none", () => {
  it.each([
    ["1. Giao ban chuyên đề (Phòng A chủ trì; quý II).", ["Phòng A"]],
    [
      "1. Giao lưu văn nghệ với đồn biên phòng. Đơn vị chủ trì: Phòng A. Thời gian: quý II.",
      ["Phòng A"],
    ],
    ["1. Giao Ban Tổ chức chủ trì tổng kết trong quý II.", ["Ban Tổ chức"]],
  ])("%s", (line, lead) => {
    expect(fieldsOf(line)[0]).toEqual(lead);
  });

  it("“CÁC VIỆC CẦN LÀM” over work names nobody", () => {
    const { value } = readPlan(
      `${HEAD.replace("II. NHIỆM VỤ\n", "")}II. CÁC VIỆC CẦN LÀM\n1. Khảo sát 420 hộ trong quý II năm 2026.`,
    );
    expect(value?.tasks.flatMap(({ lead }) => lead)).toEqual([]);
  });
});

describe("a calendar by quarters, typed in haste and recognised from a picture", () => {
  const plan = `Quý I
- Thăm hội viên cao tuổi, xong trước ngày l5/02 (các Ban và Văn phòng).
Qúy II
- Hành trình về nguồn, ngày 28/4 (Ban Tuyên giáo chuẩn bị, Tỉnh Đoàn cùng làm).
- Viết tin, bài gửi báo (Ban Tuyên giáo).
Quí III năm 2026
- Gặp mặt nhân chứng, l6/9 (Văn phòng).
QUÝ IV
- Hội thi kể chuyện, đầu tháng l2 (Ban Tuyên giáo chuẩn bị, nhà trường cùng làm).
- Tổng kết, chậm nhất 2O/l2/2026 (Văn phòng).`;

  it("gives each piece of work its own time, or its quarter's", () => {
    expect(tasksOf(plan).map(({ timing }) => timing?.end)).toEqual([
      "2026-02-14",
      "2026-04-28",
      "2026-06-30",
      "2026-09-16",
      "2026-12-31",
      "2026-12-20",
    ]);
  });

  it("and whoever prepares it and helps", () => {
    expect(tasksOf(plan).map(({ lead }) => lead.join())).toEqual([
      "các Ban,Văn phòng",
      "Ban Tuyên giáo",
      "Ban Tuyên giáo",
      "Văn phòng",
      "Ban Tuyên giáo",
      "Văn phòng",
    ]);
    expect(tasksOf(plan).flatMap(({ coordinating }) => coordinating)).toEqual([
      "Tỉnh Đoàn",
      "nhà trường",
    ]);
  });
});

describe("who and when behind the work, without labels", () => {
  it.each([
    "1. Mở lớp tập huấn - Sở Nội vụ - Quý II/2026",
    "1. Mở lớp tập huấn - quý II/2026 - Sở Nội vụ.",
    "1. Mở lớp tập huấn / Sở Nội vụ / Quý II",
    "1. Mở lớp tập huấn (giao Sở Nội vụ, xong trong quý II).",
    "1. Mở lớp tập huấn\n=> Đơn vị: Sở Nội vụ; thời gian: quý II.",
    "1. Mở lớp tập huấn\n→ Sở Nội vụ chủ trì (quý II).",
    "1. Mở lớp tập huấn\nAi làm: Sở Nội vụ. Khi nào: quý II.",
    "1. Mở lớp tập huấn\nPhân công: Sở Nội vụ thực hiện. Xong trong quý II.",
  ])("%s", (line) => {
    const [task] = tasksOf(line);
    expect(task).toMatchObject({ title: "Mở lớp tập huấn", lead: ["Sở Nội vụ"] });
    expect(task?.timing?.end).toBe("2026-06-30");
  });

  it.each([
    "1. Xây dựng video - Sở Y tế (chủ trì), Sở Nội vụ, Sở Tư pháp (phối hợp) - Quý II",
    "1. Xây dựng video\n- Chủ trì/Phối hợp: Sở Y tế/Sở Nội vụ, Sở Tư pháp\n- Thời gian: Quý II",
    "1. Sở Y tế (đầu mối), Sở Nội vụ, Sở Tư pháp: xây dựng video, quý II.",
    "1. Xây dựng video\nSở Y tế chủ trì, Sở Nội vụ, Sở Tư pháp phối hợp; thời gian: quý II.",
  ])("%s", (line) => {
    expect(fieldsOf(line)).toEqual([["Sở Y tế"], ["Sở Nội vụ", "Sở Tư pháp"], SPRING]);
  });

  it("names joined by a dash inside the work stay with it", () => {
    const [task] = tasksOf("1. Ký quy chế phối hợp Công an - Sở Y tế\n- Thời gian: quý II");
    expect(task?.title).toBe("Ký quy chế phối hợp Công an - Sở Y tế");
  });

  it("“Đơn vị: %” is a measure", () => {
    const [task] = tasksOf("1. Tỷ lệ hồ sơ trực tuyến\n- Đơn vị: %\n- Thời gian: quý II");
    expect(task?.lead).toEqual([]);
  });
});

describe("a month over work with a name alone behind it", () => {
  it.each([
    "Tháng 4:\n+ Thi vẽ tranh - Hội đồng Đội",
    "Tháng 4\n- Thi vẽ tranh (Hội đồng Đội)",
    "THÁNG 4/2026\n- Thi vẽ tranh: Hội đồng Đội.",
  ])("%s", (lines) => {
    const [task] = tasksOf(lines);
    expect(task).toMatchObject({ title: "Thi vẽ tranh", lead: ["Hội đồng Đội"] });
    expect(task?.timing?.end).toBe("2026-04-30");
  });
});

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

describe("who helps, in the many ways in which offices write it", () => {
  const both = [["Sở Y tế"], ["Sở Nội vụ", "Sở Tư pháp"], SPRING];

  it.each([
    "- Đơn vị thực hiện: Sở Y tế (phối hợp với Sở Nội vụ, Sở Tư pháp)",
    "- Đơn vị thực hiện: Sở Y tế (p/h: Sở Nội vụ, Sở Tư pháp)",
    "- Đơn vị thực hiện: Sở Y tế, có sự phối hợp của Sở Nội vụ, Sở Tư pháp",
    "- Đơn vị thực hiện: Sở Y tế cùng với Sở Nội vụ, Sở Tư pháp",
    "- Chủ trì (phối hợp): Sở Y tế (Sở Nội vụ, Sở Tư pháp)",
    "- Đơn vị chủ trì: Sở Y tế\n- Phối thuộc: Sở Nội vụ, Sở Tư pháp",
    "- Chịu trách nhiệm chính: Sở Y tế\n- Liên quan: Sở Nội vụ, Sở Tư pháp",
    "- Bên chủ trì: Sở Y tế\n- Bên phối hợp: Sở Nội vụ, Sở Tư pháp",
    "- ĐV chủ trì: Sở Y tế\n- ĐV phối hợp: Sở Nội vụ, Sở Tư pháp",
    "- Cơ quan đầu mối, chủ trì: Sở Y tế\n- Cơ quan phối hợp, hỗ trợ: Sở Nội vụ, Sở Tư pháp",
    "- Chịu trách nhiệm: Sở Y tế\n- Phối hợp/tham gia: Sở Nội vụ, Sở Tư pháp",
    "- Trách nhiệm: Sở Y tế là đơn vị đầu mối; Sở Nội vụ, Sở Tư pháp là đơn vị phối hợp",
    "- Phân công: Sở Y tế (chính), Sở Nội vụ, Sở Tư pháp (phụ)",
  ])("%s", (labels) => {
    expect(fieldsOf(`1. Mở lớp tập huấn\n${labels}\n- Thời gian: quý II`)).toEqual(both);
  });

  it.each([
    "1. Mở lớp tập huấn (Sở Y tế chủ trì; phối hợp với: Sở Nội vụ, Sở Tư pháp; quý II)",
    "1. Mở lớp tập huấn (Sở Y tế chủ trì với sự tham gia của Sở Nội vụ, Sở Tư pháp; quý II)",
    "1. Mở lớp tập huấn (Sở Y tế là cơ quan chủ trì; Sở Nội vụ, Sở Tư pháp là cơ quan phối hợp; quý II)",
    "1. Mở lớp tập huấn (Sở Y tế phối hợp với Sở Nội vụ, Sở Tư pháp tổ chức; quý II)",
    "1. Mở lớp tập huấn (đơn vị thực hiện: Sở Y tế; Sở Nội vụ, Sở Tư pháp phối hợp; quý II)",
    "1. Mở lớp tập huấn: Sở Y tế (chủ trì), Sở Nội vụ, Sở Tư pháp (phối hợp); quý II",
    "1. Mở lớp tập huấn trong quý II. Giao Sở Y tế chủ trì; Sở Nội vụ, Sở Tư pháp có trách nhiệm phối hợp.",
    "1. Mở lớp tập huấn. Sở Y tế thực hiện; Sở Nội vụ, Sở Tư pháp phối hợp cung cấp tài liệu. Thời gian: quý II.",
    "1. Mở lớp tập huấn trong quý II. Sở Y tế chịu trách nhiệm thực hiện; Sở Nội vụ, Sở Tư pháp hỗ trợ về chuyên môn.",
    "1. Sở Y tế là đơn vị chủ trì, Sở Nội vụ và Sở Tư pháp là đơn vị phối hợp mở lớp tập huấn trong quý II.",
    "1. Phối hợp với Sở Nội vụ, Sở Tư pháp mở lớp tập huấn. Phân công: Sở Y tế. Thời gian: quý II.",
  ])("%s", (line) => {
    expect(fieldsOf(line)).toEqual(both);
  });

  it.each([
    ["1. Mở lớp (Phòng A chủ trì, UBND các xã, phường phối hợp; quý II).", ["UBND các xã, phường"]],
    ["1. Mở lớp (Văn phòng HĐND và UBND xã; thường xuyên).", []],
    ["1. Mở lớp\n- Đơn vị chủ trì: Văn phòng UBND tỉnh (Trung tâm Tin học)", []],
    ["1. Mở lớp\n- Chủ trì: Phòng A\n- Liên quan: Nghị quyết về chuyển đổi số", []],
    ["1. Mở lớp\n- Chủ trì: Phòng A\n- Thời gian: quý II, cung cấp tài liệu trước 15/4", []],
  ])("%s names just these partners", (line, partners) => {
    expect(fieldsOf(line)[1]).toEqual(partners);
  });

  it("a bracket that says how much for each names nobody", () => {
    const [task] = tasksOf("Tháng 4\n1. Nói chuyện (mỗi khối 01 buổi)\nPhụ trách: Tổ Tin học.");
    expect(task).toMatchObject({ lead: ["Tổ Tin học"] });
    expect(task?.quotas[0]).toMatchObject({ count: 1, unit: "buổi" });
  });

  it("what a body does besides may stand in its name", () => {
    expect(
      fieldsOf(
        "1. Văn phòng chủ trì, phối hợp với các Phòng Thanh tra, kiểm tra thuế và các Đội Quản lý chợ mở lớp trong quý II.",
      ).slice(0, 2),
    ).toEqual([["Văn phòng"], ["các Phòng Thanh tra, kiểm tra thuế", "các Đội Quản lý chợ"]]);
    expect(fieldsOf("1. Sở Y tế chủ trì, hướng dẫn các xã mở lớp trong quý II.")[0]).toEqual([
      "Sở Y tế",
    ]);
    expect(fieldsOf("1. Mở lớp\n- Chủ trì: Ban Tổ chức - Cán bộ, Ban Kinh tế")[0]).toEqual([
      "Ban Tổ chức - Cán bộ",
      "Ban Kinh tế",
    ]);
  });
});

describe("a time without a label beside who does it", () => {
  it("on a dash or a line of its own", () => {
    const said = "1. Dựng clip\n- Phòng A chủ trì, Phòng B phối hợp.\n- Hoàn thành trước 15/6.";
    expect(fieldsOf(said)).toEqual([["Phòng A"], ["Phòng B"], "null 2026-06-14"]);
  });

  it("in the words of the work, where nothing else says when", () => {
    const lead = "\n- Chủ trì: Phòng A";
    expect(fieldsOf(`1. Ban hành 03 kiến nghị trong năm.${lead}`)[2]).toBe("2026-01-01 2026-12-31");
    expect(tasksOf(`1. Rà soát kết quả trong năm qua${lead}`)[0]?.timing).toBeNull();
  });

  it("as a rate under “Thời gian”, or the name of a stretch the plan dates elsewhere", () => {
    const work = (time: string) => `1. Đăng bài\n- Chủ trì: Phòng A\n- Thời gian: ${time}`;
    expect(tasksOf(work("03 bài/tuần"))[0]?.timing?.kind).toBe("recurring");
    const dated = `Đợt thi đua nước rút kéo dài từ ngày 10/8/2026 đến ngày 30/8/2026.\n`;
    expect(fieldsOf(dated + work("trong đợt thi đua nước rút"))[2]).toBe("2026-08-10 2026-08-30");
    expect(fieldsOf(work("trong đợt thi đua nước rút"))[2]).toBeNull();
  });
});

describe("headings of a calendar", () => {
  it("may name a theme, or what runs on, and give their time to the work below", () => {
    const plan = `THÁNG 4 - CHỦ ĐIỂM “SÁCH VÀ BẠN”
1. Ngày hội đọc sách
Phụ trách: Tổ Ngữ văn.
Các hoạt động thường xuyên
2. Trực thư viện
Phụ trách: Đoàn trường.`;
    expect(tasksOf(plan).map(({ lead, timing }) => [lead.join(), timing?.kind])).toEqual([
      ["Tổ Ngữ văn", "month"],
      ["Đoàn trường", "continuous"],
    ]);
  });

  it("are none right under an open label", () => {
    const plan = "1. Mở lớp\nĐơn vị chủ trì\nSở Nội vụ\nThời gian thực hiện\nQuý II/2026";
    expect(fieldsOf(plan)).toEqual([["Sở Nội vụ"], [], SPRING]);
  });
});

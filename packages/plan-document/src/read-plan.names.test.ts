import { expect, test } from "vitest";
import { readPlan } from "./read-plan.ts";

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 25/KH-UBND
Mẫu, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông năm 2026
I. NỘI DUNG
1. `;

/** Bodies whose names hold words that elsewhere say what is to be done, or that are two words without their tones. */
const BODIES = [
  ...["Tổ công nghệ số cộng đồng", "Tổ chuyển đổi số cộng đồng", "Liên đoàn Lao động tỉnh"],
  ...["Phòng Quản lý Lao động", "Hội đồng nhân dân xã", "Trung tâm Giới thiệu việc làm"],
  ...["Trường Cao đẳng Cơ giới", "Phân hiệu Đại học Đà Nẵng tại Kon Tum", "Câu lạc bộ Báo chí"],
  ...["Quỹ Đầu tư phát triển", "Trung tâm Xúc tiến đầu tư", "Chi nhánh Văn phòng đăng ký đất đai"],
  ...["Ban Quản lý dự án đầu tư xây dựng và phát triển đô thị", "Sở Xây dựng", "Ban Biên tập"],
  ...[
    "Ban Xây dựng Đảng",
    "Ban Tổ chức Tỉnh ủy",
    "Phòng Tổ chức - Hành chính",
    "Phòng Tuyên truyền",
  ],
  ...[
    "Báo và Phát thanh, truyền hình Mẫu",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Văn phòng HĐND và UBND",
  ],
  ...["Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Đội Quản lý trật tự đô thị"],
  ...["Trung tâm Phục vụ hành chính công", "Ban Tuyên giáo và Dân vận", "Phòng Kế hoạch tổng hợp"],
  ...[
    "Trung tâm Kiểm soát bệnh tật",
    "Cục Thi hành án dân sự",
    "Ban An toàn giao thông",
    "Thanh tra tỉnh",
  ],
  ...[
    "Chi cục Kiểm lâm",
    "Chi cục An toàn vệ sinh thực phẩm",
    "Chi cục Tiêu chuẩn đo lường chất lượng",
  ],
  ...[
    "Ban Chỉ đạo chuyển đổi số",
    "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ",
    "Bảo tàng tổng hợp tỉnh",
  ],
  ...["Tổ công tác triển khai Đề án 06", "Trung tâm Trợ giúp pháp lý nhà nước", "Đoàn Ca múa nhạc"],
  ...["Đội Tuyên truyền lưu động", "Phòng Thông tin - Tuyên truyền", "Tổ Thư ký tòa soạn"],
  ...["Trung tâm Giám sát, điều hành đô thị thông minh", "Ban Giám sát đầu tư của cộng đồng"],
  ...[
    "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
    "Phòng Thu và Phát triển người tham gia",
  ],
  ...[
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
    "Cảng vụ Hàng hải",
    "Vườn quốc gia",
  ],
  ...["Trường Đại học Phạm Văn Đồng", "Trung tâm Thông tin, Quảng bá xúc tiến du lịch"],
  ...[
    "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
    "Ban Chỉ đạo xây dựng nông thôn mới",
    "Hội Nạn nhân chất độc da cam",
  ],
  ...["Viettel Mẫu", "Tỉnh đoàn", "Đoàn TNCS Hồ Chí Minh", "Ủy ban MTTQ Việt Nam xã", "Trạm Y tế"],
];

/** Work led by one body with the help of Sở Y tế or of nobody, in the ways it is given out. */
const LED: readonly ((body: string) => string)[] = [
  (body) =>
    `Giao ${body} chủ trì, phối hợp với Sở Y tế tổ chức hội nghị, hoàn thành trong quý II/2026.`,
  (body) => `${body} chủ trì, phối hợp với Sở Y tế tổ chức hội nghị trong quý II/2026.`,
  (body) => `Giao ${body} tổ chức hội nghị, hoàn thành trong quý II/2026.`,
  (body) => `${body} phối hợp với Sở Y tế tổ chức hội nghị trong quý II/2026.`,
  (body) => `Tổ chức hội nghị (${body} chủ trì; Sở Y tế phối hợp; quý II/2026).`,
  (body) => `Tổ chức hội nghị\n- Đơn vị chủ trì: ${body}.\n- Thời gian: quý II/2026.`,
  (body) => `Tổ chức hội nghị do ${body} chủ trì, Sở Y tế phối hợp, trong quý II/2026.`,
  (body) => `Tổ chức hội nghị, giao ${body} thực hiện trong quý II/2026.`,
  (body) =>
    `Giao ${body} làm đầu mối, phối hợp với Sở Y tế tổ chức hội nghị; hoàn thành trong quý II/2026.`,
  (body) => `Tổ chức hội nghị trong quý II/2026. ${body} chủ trì, Sở Y tế phối hợp.`,
  (body) => `${body} xây dựng video tuyên truyền, hoàn thành trong quý II/2026.`,
];

/** Work of Sở Tài chính in which the body helps, alone or among others. */
const HELPED: readonly ((body: string) => string)[] = [
  (body) => `Sở Tài chính chủ trì, phối hợp với ${body} tổ chức hội nghị trong quý II/2026.`,
  (body) =>
    `Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, ${body} và Công an tỉnh tổ chức hội nghị trong quý II/2026.`,
  (body) =>
    `Tổ chức hội nghị\n- Đơn vị chủ trì: Sở Tài chính.\n- Phối hợp: Sở Nội vụ, ${body}, Công an tỉnh.\n- Thời gian: quý II/2026.`,
  (body) => `Tổ chức hội nghị trong quý II/2026. Sở Tài chính chủ trì, ${body} phối hợp.`,
];

const tasks = (work: string) => readPlan(`${HEAD}${work}\n`).value?.tasks ?? [];

test.each(BODIES)("%s is read whole wherever it leads", (body) => {
  const read = LED.map((form) =>
    tasks(form(body)).map(({ lead, timing }) => [...lead, timing?.end]),
  );
  expect(read).toEqual(LED.map(() => [[body, "2026-06-30"]]));
});

test.each(BODIES)("%s is read whole wherever it helps", (body) => {
  const read = HELPED.map((form) =>
    tasks(form(body)).map((task) => [task.lead, task.coordinating.includes(body)]),
  );
  expect(read).toEqual(HELPED.map(() => [[["Sở Tài chính"], true]]));
});

test.each([
  ["Sở Kế hoạch và Đầu tư", "bồi dưỡng kỹ năng viết tin"],
  ["Ban Quản lý dự án", "xây dựng 02 clip tuyên truyền"],
  ["Văn phòng", "điều phối lịch phát sóng của các đơn vị"],
  ["Phòng Giáo dục", "thường xuyên kiểm tra các trường"],
  ["Sở Văn hóa, Thể thao và Du lịch", "quảng bá du lịch qua mạng xã hội"],
  ["Trung tâm Truyền thông", "giao lưu trực tuyến với người dân"],
  ["Báo và Phát thanh, truyền hình Mẫu", "họp báo công bố chỉ số"],
])("%s ends where its work begins: %s", (body, work) => {
  expect(tasks(`${body} ${work} trong quý II/2026.`).map(({ lead }) => lead)).toEqual([[body]]);
});

test("two bodies that lead together are two, and none of them is called “đồng”", () => {
  const work = "đồng chủ trì tổ chức hội nghị trong quý II/2026.";
  expect(tasks(`Sở Nội vụ và Phòng Văn hóa - Xã hội ${work}`)[0]?.lead).toEqual([
    ...["Sở Nội vụ", "Phòng Văn hóa - Xã hội"],
  ]);
});

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

/** The tasks of a plan whose part on work holds these lines. */
const tasksOf = (lines: string) => readPlan(`${HEAD}II. NHIỆM VỤ\n${lines}\n`).value?.tasks;

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
      "Văn phòng chủ trì, phối hợp với Báo và phát thanh, truyền hình tỉnh sản xuất chuyên mục, xong trong quý II/2026.",
      ["Văn phòng"],
      ["Báo và phát thanh, truyền hình tỉnh"],
    ],
    [
      "Giao Phòng Công nghệ thông tin duy trì đường dây hỗ trợ trực tuyến trong suốt năm 2026.",
      ["Phòng Công nghệ thông tin"],
      [],
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
    [
      "Học tập Nghị quyết (Ban Xây dựng Đảng chủ trì tham mưu, các chi bộ trực thuộc thực hiện, xong trong quý I/2026).",
      ["Ban Xây dựng Đảng"],
      ["các chi bộ trực thuộc"],
    ],
    [
      "Đăng 03 tin, bài/tuần.\n- Thực hiện: Ban biên tập Trang thông tin; các chi bộ cộng tác.",
      ["Ban biên tập Trang thông tin"],
      ["các chi bộ"],
    ],
    ["Biên soạn 12 số bản tin/năm. Ban Xây dựng Đảng phụ trách.", ["Ban Xây dựng Đảng"], []],
    [
      "Truyền thông lưu động do UBND phường chủ trì, Mặt trận Tổ quốc phường phối hợp, tổ chức vào quý II.",
      ["UBND phường"],
      ["Mặt trận Tổ quốc phường"],
    ],
    [
      "Tổ chức đối thoại; giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Mặt trận và các tổ dân phố tổ chức vào quý II.",
      ["Phòng Kinh tế, Hạ tầng và Đô thị"],
      ["Mặt trận", "các tổ dân phố"],
    ],
    [
      "Tuyên truyền nghị quyết; trách nhiệm: Ban Pháp chế, phối hợp với Trung tâm Văn hóa; thời gian: quý I.",
      ["Ban Pháp chế"],
      ["Trung tâm Văn hóa"],
    ],
    ["Tháng 9/2026: Tổ chức lễ phát động (các trường; Phòng GDĐT chỉ đạo).", ["các trường"], []],
    [
      "Tháng 10: Hưởng ứng chiến dịch (Hiệu trưởng các trường chịu trách nhiệm).",
      ["Hiệu trưởng các trường"],
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

  it.each([
    "- ĐVCT: Phòng A; ĐVPH: Phòng B\n- TG: quý II/2026",
    "CT: Phòng A. PH: Phòng B. TGHT: quý II/2026",
    "- CQCT: Phòng A\n- CQPH: Phòng B\n- T/g: quý II/2026",
  ])("reads labels cut short: %j", (labels) => {
    expect(taskOf(`1. Mở lớp\n${labels}`)).toMatchObject({
      lead: ["Phòng A"],
      coordinating: ["Phòng B"],
      timing: { start: "2026-04-01" },
    });
  });

  it("reads a beginning and an end as one time", () => {
    const lines =
      "1. Ra quân tuyên truyền\n- Chủ trì: Công an xã\n- Bắt đầu: 01/3/2026; kết thúc: 30/4/2026";
    expect(taskOf(lines).timing).toMatchObject({ start: "2026-03-01", end: "2026-04-30" });
  });
});

it("ends the names of who does it before what they call up", () => {
  expect(
    taskOf(
      "1. Công an xã, Ban Chỉ huy Quân sự xã huy động dân quân tuần tra, xong trước ngày 15/6/2026.",
    ).lead,
  ).toEqual(["Công an xã", "Ban Chỉ huy Quân sự xã"]);
});

it("charges nobody by what each is to be like, nor by what letters stand for", () => {
  expect(tasksOf("1. Trách nhiệm: mọi cán bộ tự giác giữ gìn trụ sở xanh, sạch.")).toEqual([]);
  const legend = "1. Hoạt động\nCác chữ viết tắt: CT - chủ trì; PH - phối hợp.";
  expect(tasksOf(legend)).toEqual([]);
  expect(tasksOf("1. Giữ trụ sở sạch.\nTrách nhiệm: mỗi phòng, Văn phòng UBND xã.")).toHaveLength(
    1,
  );
});

describe("when the work is due, in a sentence", () => {
  it.each([
    ["Phòng A tổ chức Tuần lễ từ ngày 16 đến ngày 23/10/2026.", "2026-10-16", "2026-10-23"],
    ["Phòng A mở hội chợ từ ngày 03 đến ngày 09 tháng 11.", "2026-11-03", "2026-11-09"],
    ["Phòng A đón khách từ ngày 28/10 đến ngày 02 tháng 11.", "2026-10-28", "2026-11-02"],
    ["Định kỳ hằng quý kiểm tra chợ. Chủ trì: Phòng A.", "2026-01-01", "2026-12-31"],
    ["Tháng 9/2026: Tổ chức lễ phát động (Đoàn phường).", "2026-09-01", "2026-09-30"],
    [
      "Phòng A kiểm tra 02 đợt, đợt 1 vào tháng 5, đợt 2 vào tháng 9 năm 2026.",
      "2026-05-01",
      "2026-09-30",
    ],
    [
      "Phát trực tiếp. Chủ trì: Phòng A. Thời gian: tối thứ Năm hằng tuần, từ tháng 3.",
      "2026-03-01",
      "2026-12-31",
    ],
    ["Đăng bài. Thực hiện: Phòng A. Thời gian: mỗi tháng 01 bài.", "2026-01-01", "2026-12-31"],
    ["Công an xã tuần tra, kiểm soát thường xuyên.", "2026-01-01", "2026-12-31"],
  ])("%s", (sentence, start, end) => {
    expect(taskOf(`1. ${sentence}`).timing).toMatchObject({ start, end });
  });

  it("counts from an event where the sentence opens with it", () => {
    const sentence =
      "Trong thời hạn 10 ngày làm việc kể từ ngày ban hành Kế hoạch, các trường gửi kế hoạch về phường.";
    expect(taskOf(`1. ${sentence}`)).toMatchObject({
      lead: ["các trường"],
      timing: { relative: { days: 10, working: true } },
    });
  });

  it("is no title: a time before a colon stays out of it", () => {
    const plan = readPlan(
      `${HEAD}II. NHIỆM VỤ\n1. Tháng 9/2026: Tổ chức lễ phát động (Đoàn phường).\n`,
    );
    expect(plan.value?.tasks[0]?.title).toBe("Tổ chức lễ phát động");
  });
});

describe("no lead is read from", () => {
  it.each([
    "Ban Thường trực giám sát công tác bầu cử đối với các tổ chức phụ trách bầu cử",
    "Tham dự các hội nghị do Ban Thường trực chủ trì",
    "Cơ quan chủ trì, thành phần, số lượng người dự hội nghị",
  ])("“%s”", (sentence) => {
    const plan = readPlan(
      `${HEAD}II. NHIỆM VỤ\n1. ${sentence}.\n2. Việc khác\nChủ trì: Phòng A.\n`,
    );
    expect(plan.value?.tasks.map(({ path }) => path)).toEqual(["II.2"]);
  });
});

describe("a list whose last member alone has label lines", () => {
  const labels = "- Đơn vị chủ trì: Phòng A\n- Thời gian: Quý II/2026\n";

  it("is one task, and the lines speak for all of it", () => {
    const list = "2.1. Tổ chức ba hội nghị\n(1) Lần thứ nhất\n(2) Lần thứ hai\n(3) Lần thứ ba\n";
    const plan = readPlan(
      `${HEAD}II. NHIỆM VỤ\n2. Hội nghị\n${list}${labels}2.2. Sơ kết\n${labels}`,
    );
    expect(plan.value?.tasks.map(({ path, lead }) => [path, lead])).toEqual([
      ["II.2.1", ["Phòng A"]],
      ["II.2.2", ["Phòng A"]],
    ]);
  });

  it("is none where two members alone are listed", () => {
    const list = "1.1. Rà soát văn bản\n1.2. Tổ chức hội nghị\n";
    const plan = readPlan(`${HEAD}II. NHIỆM VỤ\n1. Công tác chung\n${list}${labels}`);
    expect(plan.value?.tasks.map(({ path }) => path)).toEqual(["II.1.2"]);
  });
});

describe("a round of work with its time in the heading", () => {
  it("gives that time to the work numbered below it", () => {
    const round =
      "1. Đợt 1: Từ ngày 05/3/2026 đến ngày 20/4/2026\na) Kiểm tra các thôn\n- Hồ sơ\nb) Giám sát\n- Danh sách\n";
    const plan = readPlan(`${HEAD}II. NỘI DUNG VÀ THỜI GIAN THỰC HIỆN\n${round}`);
    expect(plan.value?.tasks.map(({ path, timing }) => [path, timing?.end])).toEqual([
      ["II.1.a", "2026-04-20"],
      ["II.1.b", "2026-04-20"],
    ]);
  });

  it("is one time with the rounds on lines of their own", () => {
    const rounds =
      "* Thời gian thực hiện:\n+ Đợt 1: từ ngày 01/3/2026 đến ngày 14/3/2026.\n+ Đợt 2: từ ngày 02/9/2026 đến ngày 08/9/2026.\n";
    const plan = readPlan(`${HEAD}II. NHIỆM VỤ\n1. Kiểm tra\nChủ trì: Phòng A\n${rounds}`);
    expect(plan.value?.tasks[0]?.timing).toMatchObject({ start: "2026-03-01", end: "2026-09-08" });
  });
});

describe("how much, in a sentence", () => {
  it.each([
    ["Trồng 2.000 cây xanh trong tháng 3", 2000, "cây xanh", "total"],
    ["Tặng 1.500 suất quà trong tháng 3", 1500, "suất quà", "total"],
    ["Vẽ 15 bức tường bích họa trong tháng 3", 15, "bức tường bích họa", "total"],
    ["Hằng tuần có ít nhất 02 tình huống hỏi đáp", 2, "tình huống", "week"],
    ["Rà soát bãi đỗ; mỗi tháng kiểm tra ít nhất 12 bến xe", 12, "bến xe", "month"],
    ["Xây dựng 02 trò chơi dân gian trong tháng 3", 2, "trò chơi", "total"],
    ["Nạo vét mương với ít nhất 90 ngày công", 90, "ngày công", "total"],
    ["Mỗi tổ chức xây dựng ít nhất 01 mô hình, xong trong tháng 3", 1, "mô hình", "total"],
  ])("%s", (sentence, count, unit, per) => {
    const plan = readPlan(`${HEAD}II. NHIỆM VỤ\n1. ${sentence}.\nChủ trì: Phòng A.\n`);
    expect(plan.value?.tasks[0]?.quotas).toMatchObject([{ count, unit, per }]);
  });

  it("is said once where the sentence under a unit is the work itself", () => {
    const lines =
      "1. Đoàn Thanh niên, Hội Phụ nữ\nMỗi đơn vị xây dựng 01 mô hình; xong trước ngày 28/02.";
    const plan = readPlan(`${HEAD}II. NHIỆM VỤ\n${lines}\n2. Công an xã\nHọp 01 lần/học kỳ.\n`);
    expect(
      plan.value?.tasks.map(({ quotas }) => quotas.map(({ count, per }) => [count, per])),
    ).toEqual([[[1, "total"]], [[1, "halfyear"]]]);
  });

  it("is in every amount that one rate ends", () => {
    const line =
      "1. Đăng tin.\nSản lượng: ít nhất 30 tin, 06 bài và 03 biểu đồ mỗi quý.\nChủ trì: Phòng A.\n";
    const quotas = readPlan(`${HEAD}II. NHIỆM VỤ\n${line}`).value?.tasks[0]?.quotas;
    expect(quotas?.map(({ count, per }) => [count, per])).toEqual([
      [30, "quarter"],
      [6, "quarter"],
      [3, "quarter"],
    ]);
  });

  it("is not what is used once", () => {
    const line = "1. Vận động không dùng cốc giấy dùng một lần.\nChủ trì: Phòng A.\n";
    expect(readPlan(`${HEAD}II. NHIỆM VỤ\n${line}`).value?.tasks[0]?.quotas).toEqual([]);
  });

  it("is not how long a class is", () => {
    const plan = readPlan(`${HEAD}II. NHIỆM VỤ\n1. Mở 05 lớp, 02 ngày/lớp.\nChủ trì: Phòng A.\n`);
    expect(plan.value?.tasks[0]?.quotas).toMatchObject([{ count: 5, unit: "lớp" }]);
  });
});

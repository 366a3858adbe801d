import { describe, expect, test } from "vitest";
import type { PlanDocument } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";

function read(text: string): PlanDocument {
  const { value } = readPlan(text);
  if (!value) throw new Error("expected a document");
  return value;
}

const who = (text: string) => read(text).tasks.map(({ path, lead }) => [path, lead.join("; ")]);

const HEAD = `BỘ Y TẾ
Số: 49/QĐ-BYT
Hà Nội, ngày 20 tháng 01 năm 2026
`;

describe("a decision that holds the plan in its first article", () => {
  const text = `${HEAD}QUYẾT ĐỊNH
Ban hành Kế hoạch truyền thông năm 2026
BỘ TRƯỞNG BỘ Y TẾ
Căn cứ Nghị định số 42/2025/NĐ-CP ngày 27/02/2025 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Ban hành Kế hoạch truyền thông năm 2026 với các nội dung sau:
I. MỤC ĐÍCH
1. Nâng cao nhận thức.
II. NHIỆM VỤ
1. Vụ Dân số
a) Xây dựng tài liệu, hoàn thành trong Quý I/2026.
b) Đăng tối thiểu 04 tin, bài/tháng.
Điều 2. Giao Vụ Kế hoạch chủ trì cấp kinh phí trước ngày 01/3/2026.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành./.
Nơi nhận:
- Lưu: VT.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn Mẫu`;

  test("is a plan, and its other articles are no tasks", () => {
    expect(who(text)).toEqual([
      ["1.II.1.a", "Vụ Dân số"],
      ["1.II.1.b", "Vụ Dân số"],
    ]);
  });

  test("keeps the decision's title without who decides, its bases and its signer", () => {
    expect(read(text)).toMatchObject({
      title: "Quyết định Ban hành Kế hoạch truyền thông năm 2026",
      legalBases: [{ number: "42/2025/NĐ-CP" }],
      signature: { signer: "Trần Văn Mẫu" },
    });
  });

  test("is none where the article only refers to a plan attached elsewhere", () => {
    const bare = text.replace(/ với các nội dung sau:[\s\S]*?(?=Điều 2)/, ".\n");
    expect(read(bare)).toMatchObject({ isPlan: false, tasks: [] });
  });
});

test("a resolution keeps its title and signer, and only the annex that lists tasks gives some", () => {
  const text = `CHÍNH PHỦ
Số: 03/NQ-CP
Hà Nội, ngày 09 tháng 01 năm 2026
NGHỊ QUYẾT
Về phát triển kinh tế biển năm 2026
CHÍNH PHỦ
1. Các bộ xây dựng kế hoạch trước ngày 15/02/2026.
Nơi nhận:
- Lưu: VT.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Phạm Văn Mẫu
PHỤ LỤC I
CÁC CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi, đánh giá |
| 1 | Tỷ lệ chi | % GDP | 2 | Bộ Khoa học và Công nghệ |

PHỤ LỤC II
DANH MỤC NHIỆM VỤ

| TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
| 1 | Sửa đổi Luật | Bộ Tư pháp | 6/2026 |`;
  expect(who(text)).toEqual([["1", "Bộ Tư pháp"]]);
  expect(read(text)).toMatchObject({
    title: "Nghị quyết Về phát triển kinh tế biển năm 2026",
    signature: { position: "TM. CHÍNH PHỦ THỦ TƯỚNG", signer: "Phạm Văn Mẫu" },
  });
});

test("a letter's own points are no tasks, those of the plan it forwards are", () => {
  const text = `UBND TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 300/SNV-CCHC
V/v triển khai Kế hoạch
Kính gửi: UBND các xã
1. Sở A chủ trì triển khai trước ngày 15/3/2026.
Nơi nhận:
- Như trên.
GIÁM ĐỐC
Phạm Văn Mẫu
KẾ HOẠCH
Tuyên truyền năm 2026
1. Tổ chức cuộc thi
- Chủ trì: Phòng Cải cách hành chính`;
  expect(who(text)).toEqual([["1", "Phòng Cải cách hành chính"]]);
});

describe("types that assign in some documents", () => {
  const body =
    "1. Công an xã: Cấp định danh cho công dân trong tháng 3/2026.\n2. Văn phòng: Chuẩn bị hội nghị ngày 15/3/2026.";
  const notice = (abstract: string) => `${HEAD}THÔNG BÁO\n${abstract}\n${body}`;

  test("a notice that says it assigns work is a plan", () => {
    expect(who(notice("Phân công nhiệm vụ tháng cao điểm"))).toEqual([
      ["1", "Công an xã"],
      ["2", "Văn phòng"],
    ]);
  });

  test("a notice of a meeting's conclusion is one where its points charge units, numbered or behind dashes", () => {
    expect(who(notice("Kết luận của Chủ tịch tại cuộc họp"))).toEqual([
      ["1", "Công an xã"],
      ["2", "Văn phòng"],
    ]);
    expect(who(notice("Kết luận của Chủ tịch tại cuộc họp đánh giá kết quả quý I"))).toHaveLength(
      2,
    );
    const dashes = `${HEAD}THÔNG BÁO\nÝ kiến kết luận của Chủ tịch tại cuộc họp giao ban\n1. Về dịch vụ công
Thời gian qua còn hạn chế.\n- Giao Công an xã cấp định danh, hoàn thành trong tháng 3/2026.\n2. Về hạ tầng
- Yêu cầu Văn phòng rà soát thiết bị, hoàn thành trước ngày 15/3/2026.`;
    expect(who(dashes).map(([, lead]) => lead)).toEqual(["Công an xã", "Văn phòng"]);
  });

  test("a conclusion that only appraises is none, nor is a notice of results", () => {
    const appraised = `${HEAD}THÔNG BÁO\nKết luận của Ban Thường vụ\n1. Công tác năm qua đạt kết quả tốt.\n2. Ban Thường vụ thống nhất với đánh giá của Ban Tổ chức.`;
    const present = `${HEAD}THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp\n1. Thành phần dự họp\n- Văn phòng: Ông Trần Văn Mẫu.\n- Phòng Kinh tế: Bà Lê Thị Mẫu.\n- Công an xã.\n2. Chủ tịch đánh giá cao công tác năm qua.\nNơi nhận:\n- Công an xã: để thực hiện;\n- Văn phòng: để theo dõi;\n- Lưu: VT.`;
    const results = notice("Kết quả kiểm tra theo Kết luận số 12");
    const opinions = notice("Lấy ý kiến góp ý dự thảo đề án");
    for (const text of [appraised, present, opinions, results, notice("Kết quả cuộc thi tháng 3")])
      expect(read(text)).toMatchObject({ isPlan: false, tasks: [] });
  });

  test("a guide that assigns nothing is none", () => {
    const text = `${HEAD}HƯỚNG DẪN\nCông tác lưu trữ\n1. Hồ sơ xếp theo thứ tự.\n2. Tài liệu ghi ngày.`;
    expect(read(text)).toMatchObject({ isPlan: false, tasks: [] });
  });
});

describe("text that was pasted", () => {
  test("keeps a table whose cells are parted by tabs, empty cells too", () => {
    const { value } = readPlan(`KẾ HOẠCH
Truyền thông năm 2026
TT\tCông việc\tNgười thực hiện\tPhối hợp\tHạn hoàn thành
1\tMở chuyên mục\tPhòng Văn hóa\t\tQuý II
2\tPhát tờ rơi\tPhòng Kinh tế\tĐoàn xã\t30/9`);
    expect(
      value?.tasks.map(({ path, lead, coordinating, timing }) => [
        path,
        lead,
        coordinating,
        timing?.raw,
      ]),
    ).toEqual([
      ["1", ["Phòng Văn hóa"], [], "Quý II"],
      ["2", ["Phòng Kinh tế"], ["Đoàn xã"], "30/9"],
    ]);
  });

  test("keeps the last duty that carries the sign which ends the document", () => {
    const { value } = readPlan(`KẾ HOẠCH
Truyền thông năm 2026
I. NHIỆM VỤ
1. Phát tờ rơi
- Đơn vị chủ trì: Phòng Kinh tế
- Thời gian thực hiện: Quý I
II. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế bố trí kinh phí.
2. Phòng Nội vụ tổng hợp, báo cáo./.`);
    expect(value?.responsibilities.map(({ units }) => units)).toEqual([
      ["Phòng Kinh tế"],
      ["Phòng Nội vụ"],
    ]);
  });

  test("takes a month above a list as the time of its work, right under the part's heading", () => {
    const { value } = readPlan(`KẾ HOẠCH
Truyền thông năm 2026
I. NỘI DUNG
THÁNG 02/2026
1. Ra quân (chủ trì: Ban Phong trào).
THÁNG 3/2026
2. Ngày hội (chủ trì: Ban Phong trào).`);
    expect(value?.tasks.map(({ path, timing }) => [path, timing?.start])).toEqual([
      ["I.1", "2026-02-01"],
      ["I.2", "2026-03-01"],
    ]);
  });
});

describe("a decision that sets up a group", () => {
  const decision = (people: string) => `SỞ Y TẾ X
Số: 40/QĐ-SYT
X, ngày 24 tháng 3 năm 2026
QUYẾT ĐỊNH
Về việc kiện toàn Ban Chỉ đạo chuyển đổi số và phân công nhiệm vụ thành viên
GIÁM ĐỐC SỞ Y TẾ
Căn cứ Nghị định số 12/2025/NĐ-CP;
QUYẾT ĐỊNH:
Điều 1. Kiện toàn Ban Chỉ đạo gồm các ông, bà:
${people}
Điều 2. Nhiệm vụ của Ban Chỉ đạo
1. Trưởng ban chủ trì họp 01 lần/quý, trước ngày 25 tháng cuối quý.
2. Văn phòng Sở tổng hợp, báo cáo trước ngày 20 hằng tháng.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
`;

  test("names people and how they work, and is no plan", () => {
    const people = `| STT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ |
| 1 | Ông A B | Giám đốc | Trưởng ban |
| 2 | Bà C D | Phòng Kế hoạch | Thư ký |`;
    expect(readPlan(decision(people)).value).toMatchObject({ isPlan: false, tasks: [] });
  });

  test("people whose work has its days are a plan's", () => {
    const plan = `KẾ HOẠCH
Truyền thông năm 2026
| STT | Họ và tên | Chức vụ | Nhiệm vụ | Thời gian |
| 1 | A B | Phó phòng | Soạn đề cương | Tháng 3 |`;
    expect(readPlan(plan).value?.tasks.map(({ title }) => title)).toEqual(["Soạn đề cương"]);
  });
});

describe("a directive", () => {
  const directive = (points: string) => `UBND TỈNH X
Số: 07/CT-UBND
X, ngày 24 tháng 3 năm 2026
CHỈ THỊ
Về việc tăng cường phòng, chống đuối nước trẻ em năm 2026
Thời gian qua tình hình còn phức tạp. Chủ tịch UBND tỉnh yêu cầu:
${points}
Nơi nhận:
- Lưu: VT.
`;

  test("whose points charge units is a plan of their work, with or without a day", () => {
    const { value } = readPlan(
      directive(`1. Sở Y tế:
a) Chủ trì, phối hợp với Tỉnh đoàn tuyên truyền kỹ năng an toàn.
b) Kiểm tra bể bơi trước ngày 30/5/2026.
2. Yêu cầu các sở, ban, ngành thực hiện việc cắm biển cảnh báo.`),
    );
    expect(value?.tasks.map(({ path, lead }) => [path, lead.join()])).toEqual([
      ["1.a", "Sở Y tế"],
      ["1.b", "Sở Y tế"],
      ["2", "các sở, ban, ngành"],
    ]);
    expect(value?.tasks[0]?.coordinating).toEqual(["Tỉnh đoàn"]);
  });

  test("whose points speak to everybody is none", () => {
    const { value } = readPlan(
      directive(`1. Quán triệt các văn bản về an toàn.
2. Tăng cường tuyên truyền trên báo, đài.
3. Sở Y tế theo dõi việc thực hiện Chỉ thị này.`),
    );
    expect(value).toMatchObject({ isPlan: false, tasks: [] });
  });
});

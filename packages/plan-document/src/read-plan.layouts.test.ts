import { describe, expect, test } from "vitest";
import { docx, p, table } from "./blocks/docx/docx.testing.ts";
import type { PlanDocument } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";

const HEAD = `UBND TỈNH BÌNH AN
SỞ Y TẾ
Số: 45/KH-SYT
Bình An, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Truyền thông y tế năm 2026
`;

function plan(input: string | Uint8Array): PlanDocument {
  const { value } = readPlan(input);
  if (!value) throw new Error("expected a document");
  return value;
}

const who = (input: string | Uint8Array) =>
  plan(input).tasks.map(({ path, lead, coordinating, timing }) => [
    path,
    lead.join("; "),
    coordinating.join("; "),
    timing?.end ?? null,
  ]);

describe("what stands around the tasks", () => {
  test("blank forms in an annex assign nothing and repeat no numbering", () => {
    const forms =
      "PHỤ LỤC\nMẫu số 01/BB\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1. Thành phần dự họp gồm:\n1. Họ và tên người chủ trì: ……";
    const text = `${HEAD}I. NHIỆM VỤ\n1. Họp dân\nChủ trì: Phòng A\nThời gian: quý I/2026\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n${forms}`;
    expect(plan(text).tasks.map(({ path }) => path)).toEqual(["I.1"]);
    expect(plan(text).findings).toEqual([]);
  });

  test("“Tổ chức thực hiện …” with more words is work, not the part that closes a plan", () => {
    const work =
      "5.2. Tổ chức thực hiện công tác tuyên truyền\n- Đa dạng hình thức.\n- Đơn vị chủ trì: Phòng A\n- Thời gian: quý I/2026";
    const text = `${HEAD}I. NHIỆM VỤ\n5. Tuyên truyền\n${work}`;
    expect(plan(text)).toMatchObject({ tasks: [{ path: "I.5.2" }], responsibilities: [] });
  });

  test("persons in charge have standing duties as bodies have", () => {
    const duties =
      "1. Cán bộ phụ trách lĩnh vực giám sát\n- Chuẩn bị tài liệu.\n2. Đồng chí Trưởng ban: Phụ trách chung.";
    const text = `${HEAD}I. NHIỆM VỤ\n1. Họp\nChủ trì: Phòng A\nII. TỔ CHỨC THỰC HIỆN\n${duties}`;
    expect(plan(text).responsibilities.map(({ units, title }) => [units, title])).toEqual([
      [["Cán bộ phụ trách lĩnh vực giám sát"], "Chuẩn bị tài liệu."],
      [["Đồng chí Trưởng ban"], "Phụ trách chung."],
    ]);
  });

  test("the standing part of a committee issues in the committee's name", () => {
    const head =
      "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ BÌNH AN\nBAN THƯỜNG TRỰC\nSố: 16/KH-MTTQ-BTT\nBình An, ngày 18 tháng 11 năm 2025\nKẾ HOẠCH\nGiám sát năm 2026\n";
    expect(plan(`${head}I. NHIỆM VỤ\n1. Họp\nChủ trì: Phòng A`).issuer).toBe(
      "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Bình An",
    );
  });
});

describe("a letter", () => {
  const letter = (abstract: string, rest: string): string =>
    `ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 12/UBND-NC\nV/v ${abstract}\nBình An, ngày 12 tháng 01 năm 2026\nKính gửi: Các sở, ban, ngành\n${rest}`;
  const clauses =
    "1. Sở A chủ trì rà soát văn bản, hoàn thành trước ngày 30/6/2026.\n2. Sở B chủ trì báo cáo kết quả, xong trước ngày 30/9/2026.";
  const labels = "\n- Đơn vị chủ trì: Sở A\n- Thời gian: Quý II/2026\n";

  test("asks for things in clauses that are no tasks", () => {
    expect(plan(letter("tăng cường tuyên truyền", clauses))).toMatchObject({
      isPlan: false,
      tasks: [],
    });
  });

  test("whose abstract says that it gives out work is a plan of that work", () => {
    const read = plan(letter("giao nhiệm vụ tuyên truyền", clauses));
    expect(read).toMatchObject({ isPlan: true, tasks: [{ lead: ["Sở A"] }, { lead: ["Sở B"] }] });
  });

  test("that sets out work with label lines is a plan of that work", () => {
    const read = plan(letter("tuyên truyền", `1. Mở chuyên mục${labels}2. In tờ rơi${labels}`));
    expect(read.tasks.map(({ path }) => path)).toEqual(["1", "2"]);
  });
});

describe("what is said once for the whole plan", () => {
  const once = (part: string, more = "") =>
    plan(`${HEAD}I. NỘI DUNG\n1. Phát 02 bản tin/tuần\n2. Treo 50 băng rôn${more}\n${part}`).tasks;

  test("holds for each task that names no time", () => {
    const time =
      "II. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Từ ngày 01/4/2026 đến ngày 30/6/2026.\n2. Địa điểm: Trên địa bàn tỉnh.";
    expect(once(time, "; thời gian: quý I/2026").map(({ timing }) => timing?.end)).toEqual([
      "2026-06-30",
      "2026-03-31",
    ]);
  });

  test("is no time of work where it is the day of an event", () => {
    expect(once("II. THỜI GIAN\nNgày 15/4/2026.").map(({ timing }) => timing)).toEqual([
      null,
      null,
    ]);
  });

  test("leads each task that names nobody, and is no task itself", () => {
    const who = "II. ĐƠN VỊ THỰC HIỆN\n1. Đơn vị chủ trì: Phòng A.\n2. Đơn vị phối hợp: Phòng B.";
    expect(once(who).map(({ lead, coordinating }) => [lead, coordinating])).toEqual([
      [["Phòng A"], ["Phòng B"]],
      [["Phòng A"], ["Phòng B"]],
    ]);
  });
});

describe("a decision", () => {
  const articles = (first: string): string =>
    `UBND TỈNH BÌNH AN\nSỞ Y TẾ\nSố: 45/QĐ-SYT\nBình An, ngày 12 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Kế hoạch tuyên truyền năm 2026\nGIÁM ĐỐC SỞ Y TẾ\nĐiều 1. ${first}\nĐiều 2. Nội dung\n1. Viết tin\n- Chủ trì: Phòng A\n- Thời gian: quý I/2026\n2. In tờ rơi\n- Chủ trì: Phòng B\n- Thời gian: quý II/2026\nĐiều 3. Quyết định này có hiệu lực kể từ ngày ký.\nNơi nhận:\n- Lưu: VT.\n`;

  test("whose articles give out the work themselves is read as the plan", () => {
    expect(plan(articles("Mục đích")).tasks.map(({ path }) => path)).toEqual(["2.1", "2.2"]);
  });

  test("that attaches its plan is none by its own articles", () => {
    const read = plan(articles("Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền"));
    expect(read).toMatchObject({ isPlan: false, tasks: [] });
  });
});

describe("tasks written as", () => {
  test("label lines under numbered headings", () => {
    const text = `${HEAD}I. NHIỆM VỤ
1. Tổ chức hội nghị
- Đơn vị chủ trì: Văn phòng Sở.
- Đơn vị phối hợp: Phòng A; Phòng B.
- Thời gian thực hiện: Quý II/2026.`;
    expect(who(text)).toEqual([["I.1", "Văn phòng Sở", "Phòng A; Phòng B", "2026-06-30"]]);
    expect(plan(text).groups.map(({ path, title }) => [path, title])).toEqual([["I", "NHIỆM VỤ"]]);
  });

  test("labels in brackets at the end of a sentence, the last one left out", () => {
    const text = `${HEAD}1. Tập huấn cộng tác viên (Chủ trì: Văn phòng Sở; phối hợp: Trạm Y tế các xã; hoàn thành trước ngày 30/6/2026).`;
    expect(who(text)).toEqual([["1", "Văn phòng Sở", "Trạm Y tế các xã", "2026-06-29"]]);
    expect(plan(text).tasks[0]?.title).toBe("Tập huấn cộng tác viên");
  });

  test("labels that are numbered themselves", () => {
    const text = `${HEAD}1. In tờ rơi\na) Đơn vị chủ trì: Văn phòng Sở\nb) Thời gian: Quý III/2026\nc) Kinh phí: 1,5 tỷ đồng`;
    expect(who(text)).toEqual([["1", "Văn phòng Sở", "", "2026-09-30"]]);
    expect(plan(text).tasks[0]?.budget?.amountVnd).toBe(1_500_000_000);
  });

  test("one sentence that assigns", () => {
    const text = `${HEAD}II. NHIỆM VỤ
1. Giao Văn phòng Sở chủ trì, phối hợp với Trung tâm Phục vụ hành chính công rà soát thủ tục, hoàn thành trong Quý II/2026.`;
    expect(who(text)).toEqual([
      ["II.1", "Văn phòng Sở", "Trung tâm Phục vụ hành chính công", "2026-06-30"],
    ]);
  });

  test("work grouped by unit", () => {
    const text = `${HEAD}II- PHÂN CÔNG NHIỆM VỤ
1- Văn phòng Sở
- Biên soạn tài liệu. Thời gian: trước ngày 15/4/2026.
2- Tỉnh đoàn
- Tổ chức cuộc thi. Thời gian: Tháng 5/2026.`;
    expect(who(text)).toEqual([
      ["II.1.-1", "Văn phòng Sở", "", "2026-04-14"],
      ["II.2.-1", "Tỉnh đoàn", "", "2026-05-31"],
    ]);
  });

  test("unnumbered label lines after dashes, which speak for the heading", () => {
    const text = `${HEAD}1. Tuyên truyền trực quan\n- Treo băng rôn.\n- Phát 500 tờ rơi.\nCơ quan thực hiện: Văn phòng Sở.\nThời gian: Cả năm`;
    expect(who(text)).toEqual([["1", "Văn phòng Sở", "", "2026-12-31"]]);
    expect(plan(text).tasks[0]?.quotas).toMatchObject([
      { count: 500, unit: "tờ rơi", per: "total" },
    ]);
  });

  test("a directing and an implementing body", () => {
    const text = `${HEAD}1. Phát thanh\n- Cơ quan chỉ đạo: UBND xã.\n- Cơ quan thực hiện: Trạm Y tế.`;
    expect(plan(text).tasks[0]).toMatchObject({ lead: ["Trạm Y tế"], directing: ["UBND xã"] });
  });

  test("a part with a heading on a line of its own", () => {
    const text = `${HEAD}PHẦN II\nNHIỆM VỤ\nMục 2. Xuất bản\n2.1. In sách\n- Chủ trì: Văn phòng Sở`;
    expect(plan(text).tasks.map(({ path }) => path)).toEqual(["II.2.1"]);
    expect(plan(text).groups[0]?.title).toBe("NHIỆM VỤ");
  });
});

describe("tasks listed in a table", () => {
  test("with group rows, lead and partner in one cell, and money in millions", () => {
    const text = `${HEAD}PHỤ LỤC\n
| STT | Nội dung công việc | Đơn vị tính | Số lượng | Đơn vị chủ trì, phối hợp | Thời gian | Kinh phí (triệu đồng) |
| A | Báo chí | | | | | |
| 1 | Chuyên mục | chuyên mục | 12 số/năm | Chủ trì: Văn phòng Sở; Phối hợp: Đài tỉnh | Quý I/2026 | 25,5 |
| | Tổng cộng | | | | | 25,5 |`;
    expect(who(text)).toEqual([["A.1", "Văn phòng Sở", "Đài tỉnh", "2026-03-31"]]);
    expect(plan(text).tasks[0]).toMatchObject({
      quotas: [{ count: 12, per: "year" }],
      budget: { amountVnd: 25_500_000 },
    });
  });

  test("in any column order, with a merged lead and a row torn by a page break", () => {
    const body =
      p("KẾ HOẠCH") +
      p("Năm 2026") +
      table([
        ["Cơ quan chủ trì", "TT", "Tên nhiệm vụ", "Thời gian hoàn thành"],
        [["Sở A", '<w:vMerge w:val="restart"/>'], "1", "Xây dựng đề án về", "6/2026"],
        [["", "<w:vMerge/>"], "", "chuyển đổi số", ""],
        [["", "<w:vMerge/>"], "2", "Tập huấn", "7/2026"],
      ]);
    expect(who(docx({ body }))).toEqual([
      ["1", "Sở A", "", "2026-06-30"],
      ["2", "Sở A", "", "2026-07-31"],
    ]);
  });

  test("over two header rows, and on into a second table without header", () => {
    const head = (text: string): readonly [string, string] => [text, '<w:vMerge w:val="restart"/>'];
    const below: readonly [string, string] = ["", "<w:vMerge/>"];
    const body =
      p("KẾ HOẠCH") +
      p("Năm 2026") +
      table([
        [head("TT"), head("Nhiệm vụ"), ["Phân công", '<w:gridSpan w:val="2"/>'], head("Thời gian")],
        [below, below, "Chủ trì", "Phối hợp", below],
        ["1", "Việc một", "Sở A", "Sở B", "Quý I/2026"],
      ]) +
      table([["2", "Việc hai", "Sở C", "", "Quý II/2026"]]);
    expect(who(docx({ body }))).toEqual([
      ["1", "Sở A", "Sở B", "2026-03-31"],
      ["2", "Sở C", "", "2026-06-30"],
    ]);
  });

  test("a table of figures is no task list", () => {
    const text = `${HEAD}| TT | Chỉ tiêu | Đơn vị | Kết quả |\n| 1 | Tỷ lệ hồ sơ | % | 80 |`;
    expect(plan(text).tasks).toEqual([]);
  });

  test("two annexes that number alike keep two paths", () => {
    const rows = "| TT | Nhiệm vụ | Chủ trì |\n| 1 | Việc | Sở A |";
    const text = `${HEAD}Phụ lục I\n\n${rows}\n\nPhụ lục II\n\n${rows}`;
    expect(plan(text).tasks.map(({ path }) => path)).toEqual(["PL.I.1", "PL.II.1"]);
  });
});

describe("around the tasks", () => {
  const text = `${HEAD}Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về công tác y tế;
I. NHIỆM VỤ
1. Tập huấn
- Chủ trì: Văn phòng Sở
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Thẩm định dự toán.
2. Phòng A; Phòng B
a) Theo dõi.
b) Báo cáo.
Yêu cầu các đơn vị thực hiện./.
Nơi nhận:
- Sở Nội vụ,
- các phòng;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Văn Bình`;

  test("head, bases, duties, recipients and signature are read", () => {
    const value = plan(text);
    expect(value).toMatchObject({
      documentNumber: "45/KH-SYT",
      issuer: "Sở Y tế",
      title: "Kế hoạch Truyền thông y tế năm 2026",
      year: 2026,
      issuedOn: "2026-01-12",
      recipients: ["Sở Nội vụ, các phòng", "Lưu: VT"],
      signature: { position: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", signer: "Trần Văn Bình" },
    });
    expect(value.legalBases).toMatchObject([
      { number: "12/KH-UBND", date: "2026-01-05", title: "về công tác y tế" },
    ]);
    expect(value.responsibilities.map(({ path, units, title }) => [path, units, title])).toEqual([
      ["II.1", ["Sở Tài chính"], "Thẩm định dự toán."],
      ["II.2.a", ["Phòng A", "Phòng B"], "Theo dõi."],
      ["II.2.b", ["Phòng A", "Phòng B"], "Báo cáo."],
    ]);
  });

  test("the paper holds every block in order, with markers and paths", () => {
    const value = plan(text);
    const rebuilt = value.blocks
      .map(({ span }) => value.text.slice(span.start, span.end))
      .join("\n");
    expect(rebuilt).toBe(value.text);
    const task = value.blocks.find(({ path }) => path === "I.1");
    expect(task?.marker && value.text.slice(task.marker.start, task.marker.end)).toBe("1. ");
    expect(task?.level).toBe(2);
  });

  test("a plan attached to a decision takes its number and signer, and the decision's clauses are no tasks", () => {
    const decision = `ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 99/QĐ-UBND\nBình An, ngày 20 tháng 01 năm 2026
QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nĐiều 1. Giao Sở A chủ trì thực hiện trước ngày 30/6/2026.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Năm
KẾ HOẠCH\nĐối ngoại năm 2026\n(Ban hành kèm theo Quyết định số 99/QĐ-UBND ngày 20 tháng 01 năm 2026)\n1. In sách\n- Chủ trì: Sở Ngoại vụ`;
    expect(plan(decision)).toMatchObject({
      documentNumber: "99/QĐ-UBND",
      issuer: "Ủy ban nhân dân tỉnh Bình An",
      title: "Kế hoạch Đối ngoại năm 2026",
      issuedOn: "2026-01-20",
      tasks: [{ path: "1", lead: ["Sở Ngoại vụ"] }],
      signature: { signer: "Lê Văn Năm" },
    });
  });
});

describe("text damaged by extraction", () => {
  test("sentences cut by a page or a footnote are whole again, and the note is said", () => {
    const text = `${HEAD}1. Tập huấn về “chuyển\n\n¹ Xem Kế hoạch số 1/KH-SYT.\n\nđổi số” cho\n\n3\n\ncán bộ\n- Chủ trì: Văn phòng Sở`;
    expect(plan(text).tasks[0]?.title).toBe("Tập huấn về “chuyển đổi số” cho cán bộ");
    expect(plan(text).findings.map(({ code }) => code)).toContain("footnote-inside-sentence");
  });

  test("lines cut at the page's width are joined", () => {
    const wide =
      "Tổ chức các hoạt động truyền thông về y tế cơ sở, dân số và phát triển, an toàn\nthực phẩm trên địa bàn tỉnh Bình An trong năm, chú trọng vùng sâu, vùng xa của\nTỉnh.";
    const lines = Array.from({ length: 8 }, (_, at) => `${at + 1}. ${wide}`).join("\n");
    expect(plan(`${HEAD}${lines}`).outline.map(({ title }) => title.slice(-17))).toEqual(
      Array.from({ length: 8 }, () => "vùng xa của Tỉnh."),
    );
  });

  test("marks of italics, odd spaces and decomposed letters disappear", () => {
    const text = `${HEAD}1. *Tập huấn*\u00a0về y tế\n- Chủ\u200b trì: Văn phòng Sở`.normalize(
      "NFD",
    );
    expect(plan(text).tasks[0]).toMatchObject({
      title: "Tập huấn về y tế",
      lead: ["Văn phòng Sở"],
    });
  });
});

describe("documents that are no plan", () => {
  test.each([
    [
      "a letter",
      "UBND TỈNH BÌNH AN\nSỞ NỘI VỤ\nSố: 300/SNV-CCHC\nV/v tuyên truyền\nKính gửi: Các sở\n1. Đăng tối thiểu 02 tin, bài/tháng.\n2. Sở A chủ trì, hoàn thành trước ngày 15/6/2026.",
    ],
    [
      "a decision",
      "QUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Tặng giấy khen.\nĐiều 2. Giao Sở Nội vụ chủ trì, hoàn thành trước ngày 30/6/2026.",
    ],
    [
      "a report",
      "BÁO CÁO\nKết quả truyền thông năm 2025\n1. Đã đăng 103 tin, bài.\n- Đơn vị chủ trì: Sở A",
    ],
    [
      "a news article",
      "Bình An: Ra mắt tổ công nghệ số\nSáng 10/10, tại xã Hòa Lạc, Đoàn Thanh niên phối hợp với Công an xã ra mắt tổ công nghệ số.",
    ],
  ])("%s says why, and gives no tasks", (_name, text) => {
    const value = plan(text);
    expect(value).toMatchObject({ isPlan: false, tasks: [], responsibilities: [] });
    expect(value.findings[0]?.code).toBe("not-a-plan");
    expect(value.findings[0]?.message).toMatch(/^Không tìm thấy nhiệm vụ nào, vì /);
  });

  test("a plan that assigns nothing is a plan, and says so", () => {
    const value = plan(
      `${HEAD}I. MỤC ĐÍCH\nNâng cao nhận thức.\nII. NỘI DUNG\n1. Đẩy mạnh văn hóa đọc.`,
    );
    expect(value.isPlan).toBe(true);
    expect(value.findings.map(({ code }) => code)).toEqual(["no-tasks"]);
  });
});

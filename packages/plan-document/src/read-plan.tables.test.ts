import { describe, expect, test } from "vitest";
import { docx, p, table } from "./blocks/docx/docx.testing.ts";
import type { PlanDocument } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";

type Rows = Parameters<typeof table>[0];

const START = '<w:vMerge w:val="restart"/>';
const down = (text: string): readonly [string, string] => [text, START];
const ON: readonly [string, string] = ["", "<w:vMerge/>"];
const wide = (text: string, columns: number): readonly [string, string] => [
  text,
  `<w:gridSpan w:val="${columns}"/>`,
];

function read(...tables: Rows[]): PlanDocument {
  const body = p("KẾ HOẠCH") + p("Thử năm 2026") + p("I. NHIỆM VỤ");
  const { value } = readPlan(docx({ body: body + tables.map((rows) => table(rows)).join(p("")) }));
  if (!value) throw new Error("expected a document");
  return value;
}

const who = (rows: Rows) =>
  read(rows).tasks.map(({ path, title, lead, coordinating }) => [
    `${path} ${title}`,
    lead.join("; "),
    coordinating.join("; "),
  ]);
const when = (rows: Rows) =>
  read(rows).tasks.map(({ timing }) => [timing?.start ?? null, timing?.end ?? null]);

test("a unit leads beside the person who sees to the work", () => {
  const rows = [
    ["TT", "Nội dung", "Người phụ trách", "Ban, đơn vị thực hiện", "Đơn vị phối hợp", "Thời gian"],
    ["1", "Hội thi", "Đ/c Lê Mẫu, Phó Chủ tịch", "Ban Xây dựng Hội", "Văn phòng", "Quý I/2026"],
  ];
  expect(who(rows)).toEqual([["1 Hội thi", "Ban Xây dựng Hội", "Văn phòng"]]);
  expect(read(rows).tasks[0]?.directing).toEqual(["Đ/c Lê Mẫu, Phó Chủ tịch"]);
});

test("a result that is amounts and nothing else says how much, a paper does not", () => {
  const rows = [
    ["TT", "Nội dung", "Đơn vị chủ trì", "Kết quả dự kiến", "Thời gian"],
    ["1", "Dạy bơi cho trẻ em", "Phòng A", "05 lớp; 02 bể bơi di động", "Quý II/2026"],
    ["2", "Phát động thi đua", "Phòng A", "01 lễ phát động", "Quý II/2026"],
    ["3", "Sơ kết", "Phòng A", "01 báo cáo", "Quý IV/2026"],
    ["4", "Kiện toàn Ban Chỉ đạo", "Phòng A", "Quyết định", "Quý I/2026"],
  ];
  const quotas = read(rows).tasks.map((task) =>
    task.quotas.map(({ count, unit }) => [count, unit]),
  );
  expect(quotas).toEqual([
    [
      [5, "lớp"],
      [2, "bể bơi"],
    ],
    [[1, "lễ phát động"]],
    [],
    [],
  ]);
});

test("a person leads where no unit is named", () => {
  const rows = [
    ["TT", "Nội dung", "Người phụ trách", "Đơn vị phối hợp", "Thời gian"],
    ["1", "Hội thi", "Đ/c Lê Mẫu", "Văn phòng", "Quý I/2026"],
  ];
  expect(who(rows)).toEqual([["1 Hội thi", "Đ/c Lê Mẫu", "Văn phòng"]]);
});

test("a heading's bracket says what the bracket of a cell holds, and only then", () => {
  const rows = (heading: string) => [
    ["TT", "Nội dung", heading, "Thời gian"],
    ["1", "Hội thi", "Văn phòng\n(Ban Kinh tế, Tổ Tin học)", "Quý I/2026"],
  ];
  expect(who(rows("Đơn vị phụ trách (đơn vị phối hợp)"))).toEqual([
    ["1 Hội thi", "Văn phòng", "Ban Kinh tế; Tổ Tin học"],
  ]);
  expect(who(rows("Đơn vị phụ trách"))[0]?.[2]).toBe("");
});

describe("one cell for who leads and who helps", () => {
  test.each([
    ["a line each, the first leads", "Sở A\nSở B\nSở C"],
    ["a slash between them", "Sở A / Sở B; Sở C"],
    ["brackets behind the names", "Sở A (chủ trì), Sở B, Sở C"],
    ["clauses", "Sở A chủ trì; Sở B, Sở C phối hợp"],
    ["labels", "Chủ trì: Sở A\nPhối hợp: Sở B; Sở C"],
    ["names in order", "Sở A; Sở B; Sở C"],
  ])("%s", (_name, cell) => {
    const rows = [
      ["TT", "Nội dung", "Cơ quan chủ trì/phối hợp", "Thời gian"],
      ["1", "Hội nghị", cell, "Quý I/2026"],
    ];
    expect(who(rows)).toEqual([["1 Hội nghị", "Sở A", "Sở B; Sở C"]]);
  });

  test("labels decide under a heading for something else", () => {
    const rows = [
      ["TT", "Nội dung", "Phân công", "Sản phẩm"],
      ["1", "Hội nghị", "Chủ trì: Sở A\nThời gian: Quý II/2026", "Báo cáo"],
    ];
    expect(who(rows)).toEqual([["1 Hội nghị", "Sở A", ""]]);
    expect(when(rows)).toEqual([["2026-04-01", "2026-06-30"]]);
  });
});

describe("the cell of the work", () => {
  test("may hold its labels, where the table has no columns for them", () => {
    const rows = [
      ["TT", "Nhiệm vụ", "Ghi chú"],
      ["1", "Hội nghị\nĐơn vị chủ trì: Sở A\nThời gian: Quý I/2026", ""],
      ["2", "Lớp học\n- Chủ trì: Sở B\n- Thời gian: Quý II/2026", ""],
    ];
    expect(who(rows)).toEqual([
      ["1 Hội nghị", "Sở A", ""],
      ["2 Lớp học", "Sở B", ""],
    ]);
    expect(when(rows)).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
    ]);
  });

  test("may hold several works, a dash each, with times line by line", () => {
    const rows = [
      ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời gian"],
      ["1", "- Tổ chức hội nghị\n- In tờ rơi", "Sở A", "- Quý I/2026\n- Quý II/2026"],
    ];
    expect(who(rows)).toEqual([
      ["1.-1 Tổ chức hội nghị", "Sở A", ""],
      ["1.-2 In tờ rơi", "Sở A", ""],
    ]);
    expect(when(rows)).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
    ]);
  });

  test("with dashes under its own words is one work", () => {
    const rows = [
      ["TT", "Nhiệm vụ", "Đơn vị thực hiện"],
      ["1", "Truyền thông:\n- Đăng bài\n- Treo pano", "Sở B"],
    ];
    expect(who(rows)).toEqual([["1 Truyền thông", "Sở B", ""]]);
  });

  test("is headed in many ways, or by words nobody knows", () => {
    const heads = [
      "Tên lớp tập huấn",
      "Nội dung, hình thức tuyên truyền",
      "Hạng mục, công việc",
      "Sự vụ",
    ];
    for (const head of heads) {
      const rows = [
        ["STT", head, "Sở, ngành chủ trì", "Thời gian, địa điểm"],
        ["1", "Kỹ năng số cho cán bộ", "Sở A", "Quý I/2026"],
      ];
      expect(who(rows)).toEqual([["1 Kỹ năng số cho cán bộ", "Sở A", ""]]);
    }
  });
});

describe("groups", () => {
  test("in a column merged downwards give no tasks of their own", () => {
    const rows = [
      ["Nhiệm vụ", "Hoạt động", "Chủ trì"],
      [down("Truyền thông"), "Đăng bài", "Sở A"],
      [ON, "Treo pano", "Sở B"],
      [down("Hạ tầng"), "Lắp wifi", "Sở C"],
      [ON, "Mua máy", "Sở C"],
    ];
    expect(who(rows).map(([title]) => title)).toEqual([
      "-1 Đăng bài",
      "-2 Treo pano",
      "-3 Lắp wifi",
      "-4 Mua máy",
    ]);
  });

  test("whose number is merged along number their rows", () => {
    const rows = [
      ["TT", "Nhiệm vụ", "Hoạt động", "Chủ trì"],
      [down("1"), down("Truyền thông"), "Đăng bài", "Sở A"],
      [ON, ON, "Treo pano", "Sở B"],
    ];
    expect(who(rows).map(([title]) => title)).toEqual(["1.-1 Đăng bài", "1.-2 Treo pano"]);
    expect(read(rows).groups.map(({ path, title }) => [path, title])).toEqual([
      ["1", "Truyền thông"],
    ]);
  });

  test("without a number stand above rows that have fields", () => {
    const rows = [
      ["Nội dung", "Chủ trì", "Thời gian"],
      ["Truyền thông", "", ""],
      ["Đăng bài", "Sở A", "Quý I/2026"],
      [wide("Hạ tầng", 3)],
      ["Lắp wifi", "Sở B", "Quý II/2026"],
    ];
    expect(who(rows).map(([title]) => title)).toEqual(["-1 Đăng bài", "-2 Lắp wifi"]);
  });

  test("share who leads and the time with rows that say only a part", () => {
    const rows = [
      ["TT", "Nội dung", "Chủ trì", "Thời gian"],
      ["1", "Truyền thông", "Sở A", "Cả năm"],
      ["1.1", "Đăng bài", "", "Quý I/2026"],
      ["1.2", "Treo pano", "Sở C", ""],
    ];
    expect(who(rows).map(([, lead]) => lead)).toEqual(["Sở A", "Sở C"]);
    expect(when(rows)).toEqual([
      ["2026-01-01", "2026-03-31"],
      ["2026-01-01", "2026-12-31"],
    ]);
  });

  test("whose rows say nothing are one task", () => {
    const rows = [
      ["TT", "Nội dung", "Chủ trì"],
      ["1", "Kiểm tra", "Sở D"],
      ["-", "Kiểm tra xã", ""],
      ["-", "Kiểm tra thôn", ""],
    ];
    expect(who(rows)).toEqual([["1 Kiểm tra", "Sở D", ""]]);
  });
});

describe("times in columns", () => {
  test("from a beginning to an end, under one heading", () => {
    const rows = [
      [down("TT"), down("Nội dung"), wide("Thời gian", 2), wide("Phân công", 2)],
      [ON, ON, "Bắt đầu", "Kết thúc", "Chủ trì", "Phối hợp"],
      ["1", "Việc", "01/3/2026", "30/4/2026", "Sở A", "Sở B"],
    ];
    expect(who(rows)).toEqual([["1 Việc", "Sở A", "Sở B"]]);
    expect(when(rows)).toEqual([["2026-03-01", "2026-04-30"]]);
  });

  test("ticked under the numbers of months", () => {
    const rows = [
      [down("TT"), down("Công việc"), down("Đơn vị"), wide("Thời gian (tháng)", 4)],
      [ON, ON, ON, "1", "2", "3", "4"],
      ["1", "Hội nghị", "Sở A", "x", "", "", ""],
      ["2", "Tập huấn", "Sở B", "", "", "x", "x"],
    ];
    expect(when(rows)).toEqual([
      ["2026-01-01", "2026-01-31"],
      ["2026-03-01", "2026-04-30"],
    ]);
  });
});

describe("tables that list no tasks", () => {
  test.each<[string, Rows]>([
    [
      "topics",
      [
        ["TT", "Chủ đề", "Nội dung tuyên truyền", "Hình thức"],
        ["1", "An toàn", "Phòng cháy", "Bài viết"],
      ],
    ],
    [
      "an estimate",
      [
        ["TT", "Nội dung chi", "ĐVT", "Số lượng", "Đơn giá", "Thời gian"],
        ["1", "In tờ rơi", "tờ", "500", "1.000", "Quý I"],
      ],
    ],
    [
      "indicators, even with somebody charged",
      [
        ["TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Cơ quan thực hiện"],
        ["1", "Tỷ lệ hồ sơ trực tuyến", "%", "80", "Sở A"],
      ],
    ],
    [
      "a day's agenda",
      [
        ["Thời gian", "Nội dung", "Người thực hiện"],
        ["7h30 - 8h00", "Đón đại biểu", "Ban Tổ chức"],
        ["8h00", "Khai mạc", "Sở A"],
      ],
    ],
    [
      "people",
      [
        ["Họ và tên", "Chức vụ", "Nhiệm vụ"],
        ["Nguyễn Văn Mẫu", "Trưởng ban", "Chỉ đạo chung"],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(read(rows).tasks).toEqual([]);
  });
});

test("a table after another heading is no continuation of the one before", () => {
  const head = "UBND XÃ MẪU\nSố: 1/KH-UBND\nKẾ HOẠCH\nThử năm 2026\n";
  const text = `${head}PHỤ LỤC I

| TT | Nhiệm vụ | Chủ trì | Thời gian |
| 1 | Việc một | Sở A | Quý I |

PHỤ LỤC II

| Họ tên | Chức vụ | Điện thoại | Ghi chú |
| Nguyễn Văn Mẫu | Trưởng ban | 0123 | Thường trực |`;
  const { value } = readPlan(text);
  expect(value?.tasks.map(({ title }) => title)).toEqual(["Việc một"]);
});

describe("a small table for one piece of work", () => {
  const work = (title: string, lead: string) => [
    ["Nội dung", title],
    ["Đơn vị chủ trì", lead],
    ["Đơn vị phối hợp", "Sở B, Sở C"],
    ["Thời gian", "Quý II/2026"],
    ["Sản phẩm", "Danh mục nội dung"],
  ];

  test("is a task of its own with its fields down the side", () => {
    expect(who(work("Hội nghị", "Sở A"))).toEqual([["-1 Hội nghị", "Sở A", "Sở B; Sở C"]]);
    expect(when(work("Hội nghị", "Sở A"))).toEqual([["2026-04-01", "2026-06-30"]]);
  });

  test("tells of the numbered line it stands under", () => {
    const body = ["Nhiệm vụ 1", "Mở lớp"].map(
      (line, at) => p(`${at + 1}. ${line}`) + table(work("Rà soát nội dung", `Sở ${at}`)),
    );
    const head = p("KẾ HOẠCH") + p("Thử năm 2026") + p("I. NHIỆM VỤ");
    const tasks = readPlan(docx({ body: head + body.join("") })).value?.tasks;
    expect(tasks).toMatchObject([
      { path: "I.1", title: "Rà soát nội dung", lead: ["Sở 0"], coordinating: ["Sở B", "Sở C"] },
      { path: "I.2", title: "Mở lớp", lead: ["Sở 1"], timing: { start: "2026-04-01" } },
    ]);
  });

  test("is none where its first row is a heading", () => {
    const rows = [
      ["Nội dung", "Thời gian"],
      ["Đơn vị", "Quý I"],
    ];
    expect(read(rows).tasks.map(({ title }) => title)).not.toContain("Thời gian");
  });
});

describe("who leads where the table has no column for it", () => {
  test("is the agency merged down the side", () => {
    const rows: Rows = [
      ["Cơ quan, đơn vị", "TT", "Nội dung", "Thời gian"],
      [down("Văn phòng Sở"), "1", "Xây dựng kế hoạch", "Quý I"],
      [ON, "2", "Tổng hợp", "Quý II"],
    ];
    expect(who(rows)).toEqual([
      ["1 Xây dựng kế hoạch", "Văn phòng Sở", ""],
      ["2 Tổng hợp", "Văn phòng Sở", ""],
    ]);
  });

  test.each([
    ["numbered", ["I", wide("Văn phòng Sở", 3)], "I.1"],
    ["without a number", [wide("Văn phòng Sở", 4)], "1"],
  ])("is the agency of the group row, %s", (_name, group, path) => {
    const rows = [
      ["TT", "Nội dung", "Phối hợp", "Thời gian"],
      group,
      ["1", "Tham mưu văn bản", "Các phòng", "Quý I"],
    ] as Rows;
    expect(who(rows)).toEqual([[`${path} Tham mưu văn bản`, "Văn phòng Sở", "Các phòng"]]);
  });

  test("is told by short marks", () => {
    const rows = [
      ["TT", "Nội dung", "Phụ trách", "Thời gian"],
      ["1", "Hội thi", "CT: Văn phòng Sở\nPH: Đoàn Thanh niên, Công đoàn", "Quý I"],
    ];
    expect(who(rows)).toEqual([["1 Hội thi", "Văn phòng Sở", "Đoàn Thanh niên; Công đoàn"]]);
  });
});

test("a break in a letterhead parts a body from its superior", () => {
  const text = "UBND TỈNH QUẢNG NGÃI\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG";
  const body =
    p(text) + p("Số: 21/KH-SNNMT") + p("KẾ HOẠCH\nTuyên truyền năm 2026") + p("I. NHIỆM VỤ");
  const { value } = readPlan(
    docx({
      body:
        body +
        table([
          ["TT", "Nội dung", "Chủ trì"],
          ["1", "Họp", "Sở A"],
        ]),
    }),
  );
  expect(value).toMatchObject({
    issuer: "Sở Nông nghiệp và Môi trường",
    title: "Kế hoạch Tuyên truyền năm 2026",
  });
});

describe("a calendar in a table", () => {
  test("writes its month and its unit once for the rows that begin with empty cells", () => {
    const rows = [
      ["Thời gian", "Đơn vị chủ trì", "Nội dung", "Phối hợp"],
      ["Tháng 3", "Văn phòng", "Ra quân", "Đoàn phường"],
      ["", "", "Sơ kết", ""],
      ["Tháng 4", "Công an phường", "Tuyên truyền", ""],
    ];
    expect(who(rows).map(([, ...names]) => names)).toEqual([
      ["Văn phòng", "Đoàn phường"],
      ["Văn phòng", ""],
      ["Công an phường", ""],
    ]);
    expect(when(rows).map(([start]) => start)).toEqual(["2026-03-01", "2026-03-01", "2026-04-01"]);
  });

  test("may give the month a row of its own", () => {
    const rows: Rows = [
      ["TT", "Nội dung", "Đơn vị chủ trì"],
      [wide("Tháng 3", 3)],
      ["1", "Ra quân", "Văn phòng"],
      [wide("Quý II", 3)],
      ["2", "Sơ kết", "Văn phòng"],
    ];
    expect(when(rows)).toEqual([
      ["2026-03-01", "2026-03-31"],
      ["2026-04-01", "2026-06-30"],
    ]);
  });
});

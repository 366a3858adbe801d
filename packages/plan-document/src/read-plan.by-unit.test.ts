import { describe, expect, it } from "vitest";
import { readPlan } from "./read-plan.ts";

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Bình An, ngày 10 tháng 01 năm 2026
`;
const TITLE = "KẾ HOẠCH\nTuyên truyền năm 2026\n";
const END = "\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Mẫu\n";

function read(text: string) {
  const { value } = readPlan(text);
  return {
    isPlan: value?.isPlan,
    tasks: value?.tasks.map(({ path, lead }) => `${path} ${lead.join(" + ")}`),
    duties: value?.responsibilities.map(({ path }) => path),
    year: value?.year,
  };
}

describe("a decision whose articles name units", () => {
  const decision = (articles: string) =>
    `VIỆN KIỂM SÁT NHÂN DÂN TỈNH A\nSố: 77/QĐ-VKS\nBình An, ngày 09 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Chương trình công tác năm 2026\nVIỆN TRƯỞNG\nCăn cứ Luật Tổ chức Viện kiểm sát nhân dân;\nQUYẾT ĐỊNH:\n${articles}${END}`;

  it.each([
    ["Nhiệm vụ của Phòng 1", "Nhiệm vụ của Văn phòng"],
    ["Phòng 1", "Văn phòng:"],
    ["Giao Phòng 1", "Giao Văn phòng"],
    ["Trách nhiệm của Phòng 1", "Trách nhiệm của Văn phòng"],
  ])("“Điều 1. %s” gives out work, a clause without a time too", (first, second) => {
    const found = read(
      decision(
        `Điều 1. ${first}\n1. Tổ chức 04 phiên tòa rút kinh nghiệm trong quý II.\n2. Xây dựng chuyên đề, xong trước ngày 31/8/2026.\nĐiều 2. ${second}\n1. Đăng tối thiểu 06 tin, bài/tuần.\n2. Bảo đảm đường truyền.\nĐiều 3. Quyết định này có hiệu lực kể từ ngày ký.`,
      ),
    );
    expect(found).toMatchObject({
      isPlan: true,
      tasks: ["1.1 Phòng 1", "1.2 Phòng 1", "2.1 Văn phòng", "2.2 Văn phòng"],
    });
  });

  it("gives out none where articles only share out spheres of duty", () => {
    const found = read(
      decision(
        "Điều 1. Viện trưởng\nPhụ trách chung.\nĐiều 2. Phó Viện trưởng\nPhụ trách khâu công tác hình sự.\nĐiều 3. Quyết định này có hiệu lực kể từ ngày ký.",
      ),
    );
    expect(found.isPlan).toBe(false);
  });
});

describe("a letter that sets units their tasks", () => {
  const letter = (opening: string, clauses: string) =>
    `${HEAD.replace("12/KH-UBND", "742/UBND-VX\nV/v phòng, chống đuối nước dịp hè năm 2026")}Kính gửi:\n- Các sở: Y tế, Nội vụ;\n- Công an tỉnh.\nThời gian qua xảy ra một số vụ đuối nước. ${opening}\n${clauses}\nYêu cầu các cơ quan nghiêm túc thực hiện./.${END}`;
  const clauses = `1. Sở Y tế:
a) Hướng dẫn kỹ năng sơ cứu trong tháng 6/2026.
b) Phối hợp với Tỉnh đoàn đưa nội dung vào sinh hoạt hè.
2. Công an tỉnh: Tăng cường tuần tra, hoàn thành trước ngày 05/6/2026.
3. Đề nghị Tỉnh đoàn: Phân công đoàn viên trực trong suốt tháng 7.`;

  it.each([
    "Chủ tịch UBND tỉnh giao các cơ quan, địa phương thực hiện các nhiệm vụ sau:",
    "UBND tỉnh yêu cầu các cơ quan tập trung thực hiện một số nhiệm vụ trọng tâm sau đây:",
    "UBND tỉnh phân công các cơ quan thực hiện những công việc cụ thể như sau:",
  ])("%s", (opening) => {
    expect(read(letter(opening, clauses))).toMatchObject({
      isPlan: true,
      tasks: ["1.a Sở Y tế", "1.b Sở Y tế", "2 Công an tỉnh", "3 Tỉnh đoàn"],
      duties: [],
    });
  });

  it("is none where it only asks, or guides", () => {
    expect(read(letter("UBND tỉnh yêu cầu:", clauses)).isPlan).toBe(false);
    expect(read(letter("Sở Nội vụ hướng dẫn như sau:", clauses)).isPlan).toBe(false);
  });
});

describe("the part that closes a plan", () => {
  const work = `II. NHIỆM VỤ
1. Mở chuyên mục
- Chủ trì: Phòng A. Thời gian: quý II.
2. Tập huấn
- Chủ trì: Phòng B. Thời gian: quý III.
`;

  it.each(["PHÂN CÔNG", "PHÂN CÔNG NHIỆM VỤ", "TRÁCH NHIỆM", "TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ"])(
    "“III. %s” behind the work gives standing duties",
    (heading) => {
      const found = read(
        `${HEAD}${TITLE}${work}III. ${heading}\n1. Phòng A là cơ quan thường trực, theo dõi chung.\n2. Các thành viên Ban Chỉ đạo: báo cáo kết quả vào ngày 20 hằng tháng.${END}`,
      );
      expect(found.tasks).toEqual(["II.1 Phòng A", "II.2 Phòng B"]);
      expect(found.duties).toEqual(["III.1", "III.2"]);
    },
  );

  it("is the work itself where the plan has no other", () => {
    const found = read(
      `${HEAD}${TITLE}I. MỤC ĐÍCH\nNâng cao nhận thức.\nII. PHÂN CÔNG NHIỆM VỤ\n1. Phòng A soạn tài liệu, xong trước ngày 20/4/2026.\n2. Các chi bộ gửi kết quả về Phòng A trước ngày 15 của tháng cuối quý.${END}`,
    );
    expect(found.tasks).toEqual(["II.1 Phòng A", "II.2 Các chi bộ"]);
  });

  it("keeps its duties where the work stands in tables behind it", () => {
    const found = read(
      `${HEAD}${TITLE}IV. TỔ CHỨC THỰC HIỆN\n1. Sở A chủ trì, hướng dẫn, kiểm tra việc thực hiện Kế hoạch.${END}PHỤ LỤC\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n| 1 | Mở chuyên mục | Sở B | Quý II |\n| 2 | Tập huấn | Sở C | Quý III |\n`,
    );
    expect(found.tasks).toEqual(["1 Sở B", "2 Sở C"]);
    expect(found.duties).toEqual(["IV.1"]);
  });
});

describe("work unit by unit", () => {
  it("two levels of units, and work without a time among work that has one", () => {
    const found = read(
      `${HEAD}${TITLE}B. NHIỆM VỤ CỦA CÁC ĐƠN VỊ\nI. Ban Chính trị\n- Soạn đề cương trước ngày 25/3.\n- Tuyên truyền trong tháng 4.\nII. Các đồn Biên phòng\n1. Đồn Biên phòng Bát Xát, Đồn Biên phòng Y Tý\n- Duy trì tiếng loa biên phòng, ngày 02 lượt.\n2. Đồn Biên phòng cửa khẩu\n- Giao lưu vào dịp kỷ niệm ngày 03/3.\nIII. Tiểu đoàn Huấn luyện\n- Phối hợp Công an xã giúp dân thu hoạch.${END}`,
    );
    expect(found.tasks).toEqual([
      "B.I.-1 Ban Chính trị",
      "B.I.-2 Ban Chính trị",
      "B.II.1.-1 Đồn Biên phòng Bát Xát + Đồn Biên phòng Y Tý",
      "B.II.2.-1 Đồn Biên phòng cửa khẩu",
      "B.III.-1 Tiểu đoàn Huấn luyện",
    ]);
    expect(found.duties).toEqual([]);
  });

  it("“Lãnh đạo …” is what a committee does to others, not somebody else who does it", () => {
    const found = read(
      `${HEAD}${TITLE}II. PHÂN CÔNG THỰC HIỆN\n1. Đảng ủy Ủy ban nhân dân xã\n- Lãnh đạo Ủy ban nhân dân xã xây dựng phương án trước ngày 25/3/2026.\n- Chỉ đạo Phòng Kinh tế bố trí 06 điểm tập kết rác trong quý II.\n2. Ban Xây dựng Đảng\n- Soạn tài liệu trong tháng Tư.${END}`,
    );
    expect(found.tasks).toEqual([
      "II.1.-1 Đảng ủy Ủy ban nhân dân xã",
      "II.1.-2 Đảng ủy Ủy ban nhân dân xã",
      "II.2.-1 Ban Xây dựng Đảng",
    ]);
  });

  it.each([
    [
      "1. Đối với Sở Y tế\n- Tập huấn trong quý II.",
      "2. Đối với UBND các xã\n- Phát thanh 02 lần/ngày.",
    ],
    [
      "1. Về phía Sở Y tế: tập huấn trong quý II.",
      "2. Về phía UBND các xã: phát thanh 02 lần/ngày.",
    ],
    [
      "1. Trách nhiệm của Sở Y tế\na) Tập huấn trong quý II.",
      "2. Trách nhiệm của UBND các xã\na) Phát thanh 02 lần/ngày.",
    ],
  ])("a unit behind words of address: %s", (first, second) => {
    const found = read(`${HEAD}${TITLE}II. PHÂN CÔNG\n${first}\n${second}${END}`);
    expect(found.tasks?.map((task) => task.replace(/^\S+ /, ""))).toEqual([
      "Sở Y tế",
      "UBND các xã",
    ]);
  });

  it("work numbered in words stands under the task it belongs to", () => {
    const found = read(
      `${HEAD}${TITLE}II. NỘI DUNG\nNhiệm vụ 1: Xây dựng bộ nhận diện\nHoạt động 1.1: Thiết kế logo\nĐơn vị chủ trì: Sở A\nThời gian: Quý I\nHoạt động 1.2: In ấn phẩm\nĐơn vị chủ trì: Sở B\nThời gian: Quý II\nNhiệm vụ 2: Truyền thông\nHoạt động 2.1: Phát sóng\nĐơn vị chủ trì: Sở C\nThời gian: Quý III${END}`,
    );
    expect(found.tasks).toEqual(["II.1.1 Sở A", "II.1.2 Sở B", "II.2.1 Sở C"]);
  });

  it("paragraphs without a number under a heading of work", () => {
    const sentences =
      "Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức 05 lớp tập huấn trong quý II.\nSở Tư pháp biên soạn tài liệu, gửi các đơn vị trước ngày 15/3.\nUBND các xã bố trí lực lượng trực trong ngày hội 15/5/2026.";
    const found = read(
      `${HEAD}${TITLE}II. NHIỆM VỤ\n${sentences}\nIII. TỔ CHỨC THỰC HIỆN\nCác đơn vị báo cáo trước 15/12.${END}`,
    );
    expect(found.tasks).toEqual(["II.-1 Sở Y tế", "II.-2 Sở Tư pháp", "II.-3 UBND các xã"]);
    expect(found.duties).toEqual(["III.-1"]);
  });

  it("days ahead of who does the work", () => {
    const found = read(
      `${HEAD}${TITLE}II. LỊCH TRÌNH\n1. Ngày 15/3: Sở Y tế tổ chức họp báo; Sở Nội vụ phối hợp.\n2. Tháng 4: Sở Y tế chủ trì kiểm tra; hoàn thành trước 30/4.${END}`,
    );
    expect(found.tasks).toEqual(["II.1 Sở Y tế", "II.2 Sở Y tế"]);
  });

  it("brackets on a line of their own, and a time beside names under one label", () => {
    const found = read(
      `${HEAD}${TITLE}II. NỘI DUNG THỰC HIỆN\n1. Tổ chức Ngày hội\n(Chủ trì: Phòng Văn hóa - Xã hội; thời gian: 26/3)\n2. Hội trại\n(Đoàn Thanh niên phường chủ trì, hoàn thành trước 20/3)\n3. Chung kết\nThời gian, đơn vị thực hiện: tháng 4, Hội đồng Đội.${END}`,
    );
    expect(found.tasks).toEqual([
      "II.1 Phòng Văn hóa - Xã hội",
      "II.2 Đoàn Thanh niên phường",
      "II.3 Hội đồng Đội",
    ]);
  });

  it("further rows of one unit in a table are work too", () => {
    const found = read(
      `${HEAD}${TITLE}II. PHÂN CÔNG\n| TT | Đơn vị, cá nhân được phân công | Nội dung công việc | Hoàn thành |\n| 1 | Sở Y tế | Tập huấn cho nhân viên | Quý II |\n| | | Truyền thông lưu động | Quý III |\n| 2 | Sở Nội vụ | Đón tiếp đại biểu | 15/5 |${END}`,
    );
    expect(found.tasks).toEqual(["1 Sở Y tế", "1.-1 Sở Y tế", "2 Sở Nội vụ"]);
  });

  it("principles speak of a responsible body and charge none", () => {
    const found = read(
      `${HEAD}${TITLE}I. NGUYÊN TẮC\n1. Mỗi nội dung có một bộ phận chịu trách nhiệm.\n2. Từng việc phải xác định rõ người phụ trách.\nII. NHIỆM VỤ\n1. Mở chuyên mục\n- Chủ trì: Phòng A. Thời gian: quý II.${END}`,
    );
    expect(found.tasks).toEqual(["II.1 Phòng A"]);
  });
});

describe("another document in the same file", () => {
  it("a decision behind the plan adds no work", () => {
    const found = read(
      `${HEAD}${TITLE}II. NHIỆM VỤ\n1. Tập huấn\n- Chủ trì: Phòng A. Thời gian: quý II.${END}\n${HEAD.replace("12/KH-UBND", "9/QĐ-UBND")}QUYẾT ĐỊNH\nVề việc thành lập Ban Điều hành\nĐiều 1. Thành lập Ban Điều hành.\nĐiều 2. Ban Điều hành họp 01 lần/tuần, chịu trách nhiệm chỉ đạo chiến dịch.${END}`,
    );
    expect(found.tasks).toEqual(["II.1 Phòng A"]);
  });
});

describe("the year of a plan", () => {
  it.each([
    "Chiến lược phát triển Trường giai đoạn 2026 - 2030, tầm nhìn đến năm 2045",
    "Thực hiện Chương trình chuyển đổi số đến năm 2030",
    "Phát triển du lịch đến năm 2030, định hướng đến năm 2035",
  ])("is no horizon: %s", (title) => {
    expect(read(`${HEAD}KẾ HOẠCH\n${title}\nI. MỤC ĐÍCH\nPhát triển.${END}`).year).toBe(2026);
  });
});

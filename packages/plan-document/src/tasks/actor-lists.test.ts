import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";
import { splitActors } from "./actors.ts";

// Lists of units as plans write them: names that hold commas and "và", groups, people with a position, roles and noise.
const lists: readonly (readonly [string, readonly string[]])[] = [
  ["Sở Văn hoá, Thể thao và Du lịch; Sở Nội vụ", ["Sở Văn hoá, Thể thao và Du lịch", "Sở Nội vụ"]],
  ["Phòng Tài chính - Kế toán", ["Phòng Tài chính - Kế toán"]],
  ["Khoa Thuế - Hải quan, Phòng Thanh tra", ["Khoa Thuế - Hải quan", "Phòng Thanh tra"]],
  [
    "Phòng Cảnh sát giao thông - Công an tỉnh; Sở Xây dựng",
    ["Phòng Cảnh sát giao thông - Công an tỉnh", "Sở Xây dựng"],
  ],
  ["Trung tâm Tin học - Sở Tư pháp", ["Trung tâm Tin học - Sở Tư pháp"]],
  ["Sở Tư pháp - Sở Nội vụ", ["Sở Tư pháp", "Sở Nội vụ"]],
  ["Chi nhánh Viettel, VNPT, MobiFone", ["Chi nhánh Viettel, VNPT, MobiFone"]],
  ["Phòng Văn hóa, Khoa học và Thông tin", ["Phòng Văn hóa, Khoa học và Thông tin"]],
  [
    "Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội",
    ["Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"],
  ],
  [
    "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi",
    ["Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi"],
  ],
  [
    "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi, Sở Công Thương",
    ["Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi", "Sở Công Thương"],
  ],
  [
    "Sở Nông nghiệp và Môi trường, Sở Dân tộc và Tôn giáo",
    ["Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo"],
  ],
  ["Trung tâm Văn hóa, Thông tin và Thể thao", ["Trung tâm Văn hóa, Thông tin và Thể thao"]],
  ["UBND các xã, phường, đặc khu", ["UBND các xã, phường, đặc khu"]],
  ["Sở Tài chính, UBND các xã, phường, đặc khu", ["Sở Tài chính", "UBND các xã, phường, đặc khu"]],
  ["Đảng ủy, HĐND, UBND xã", ["Đảng ủy", "HĐND", "UBND xã"]],
  ["Đảng ủy, HĐND và UBND các xã, phường", ["Đảng ủy", "HĐND và UBND các xã, phường"]],
  [
    "Ủy ban MTTQ và các tổ chức chính trị - xã hội",
    ["Ủy ban MTTQ", "các tổ chức chính trị - xã hội"],
  ],
  [
    "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
    ["Ủy ban MTTQ Việt Nam tỉnh", "các tổ chức chính trị - xã hội tỉnh"],
  ],
  [
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể",
    ["Ủy ban Mặt trận Tổ quốc Việt Nam xã", "các đoàn thể"],
  ],
  ["Các sở, ban, ngành, UBND các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"]],
  ["Các sở, ban ngành, địa phương", ["Các sở, ban ngành, địa phương"]],
  ["Các sở, ban, ngành, hội, đoàn thể tỉnh", ["Các sở, ban, ngành, hội, đoàn thể tỉnh"]],
  ["Các cơ quan, đơn vị, địa phương liên quan", ["Các cơ quan, đơn vị, địa phương liên quan"]],
  ["Các cơ quan, đơn vị có liên quan", ["Các cơ quan, đơn vị có liên quan"]],
  ["các cơ quan, đơn vị, địa phương (liên quan)", ["các cơ quan, đơn vị, địa phương (liên quan)"]],
  ["do Sở Nội vụ chủ trì", ["Sở Nội vụ"]],
  ["Sở Nội vụ chủ trì", ["Sở Nội vụ"]],
  [
    "Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)",
    ["Sở Nội vụ (chủ trì)", "Sở Tài chính (phối hợp)"],
  ],
  ["Sở Nội vụ thực hiện.", ["Sở Nội vụ"]],
  [
    "Đài Phát thanh và Truyền hình tỉnh, Báo Quảng Ngãi",
    ["Đài Phát thanh và Truyền hình tỉnh", "Báo Quảng Ngãi"],
  ],
  [
    "Đài Phát thanh và Truyền hình tỉnh và Báo Quảng Ngãi",
    ["Đài Phát thanh và Truyền hình tỉnh", "Báo Quảng Ngãi"],
  ],
  ["Báo và Đài Phát thanh, Truyền hình tỉnh", ["Báo và Đài Phát thanh, Truyền hình tỉnh"]],
  [
    "Báo và phát thanh, truyền hình tỉnh Quảng Ngãi",
    ["Báo và phát thanh, truyền hình tỉnh Quảng Ngãi"],
  ],
  ["Báo Quảng Ngãi, Đài PT-TH tỉnh..", ["Báo Quảng Ngãi", "Đài PT-TH tỉnh"]],
  [
    "Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ",
    ["Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"],
  ],
  ["Bộ Công An", ["Bộ Công An"]],
  ["Sở Tư pháp Sở Nội vụ", ["Sở Tư pháp", "Sở Nội vụ"]],
  [
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
  ],
  [
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh",
    ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng UBND tỉnh"],
  ],
  ["Văn phòng HĐND và UBND xã, Phòng Kinh tế", ["Văn phòng HĐND và UBND xã", "Phòng Kinh tế"]],
  [
    "Thanh tra tỉnh, Thuế tỉnh, Kho bạc Nhà nước khu vực XIII",
    ["Thanh tra tỉnh", "Thuế tỉnh", "Kho bạc Nhà nước khu vực XIII"],
  ],
  [
    "Ngân hàng Nhà nước chi nhánh khu vực 9, Bảo hiểm xã hội tỉnh",
    ["Ngân hàng Nhà nước chi nhánh khu vực 9", "Bảo hiểm xã hội tỉnh"],
  ],
  [
    "VNPT Quảng Ngãi, Viettel Quảng Ngãi, MobiFone",
    ["VNPT Quảng Ngãi", "Viettel Quảng Ngãi", "MobiFone"],
  ],
  [
    "Bưu điện tỉnh và các doanh nghiệp viễn thông",
    ["Bưu điện tỉnh", "các doanh nghiệp viễn thông"],
  ],
  ["Ngành Giáo dục, ngành Y tế", ["Ngành Giáo dục", "ngành Y tế"]],
  [
    "đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã",
    ["đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã"],
  ],
  ["Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã", ["Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã"]],
  [
    "Ông Trần Văn B - Trưởng phòng Văn hóa - Xã hội",
    ["Ông Trần Văn B - Trưởng phòng Văn hóa - Xã hội"],
  ],
  ["Nguyễn Thị C (Phòng Văn hóa - Xã hội)", ["Nguyễn Thị C (Phòng Văn hóa - Xã hội)"]],
  [
    "Công chức Văn hóa - xã hội, công chức Tư pháp - Hộ tịch",
    ["Công chức Văn hóa - xã hội", "công chức Tư pháp - Hộ tịch"],
  ],
  ["Trưởng thôn, Bí thư chi bộ các thôn", ["Trưởng thôn", "Bí thư chi bộ các thôn"]],
  ["Các thôn, tổ dân phố", ["Các thôn, tổ dân phố"]],
  [
    "Ban Chỉ đạo chuyển đổi số xã, Tổ công nghệ số cộng đồng",
    ["Ban Chỉ đạo chuyển đổi số xã", "Tổ công nghệ số cộng đồng"],
  ],
  ["Tổ công nghệ số cộng đồng các thôn", ["Tổ công nghệ số cộng đồng các thôn"]],
  ["Các phòng, ban, đơn vị thuộc xã", ["Các phòng, ban, đơn vị thuộc xã"]],
  ["Các phòng chuyên môn, UBND xã", ["Các phòng chuyên môn", "UBND xã"]],
  [
    "Trường THCS Nguyễn Huệ, Trường Tiểu học số 1",
    ["Trường THCS Nguyễn Huệ", "Trường Tiểu học số 1"],
  ],
  [
    "Các trường học trên địa bàn xã, Trạm Y tế xã",
    ["Các trường học trên địa bàn xã", "Trạm Y tế xã"],
  ],
  [
    "Hội Liên hiệp Phụ nữ, Hội Nông dân, Hội Cựu chiến binh, Đoàn Thanh niên",
    ["Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Đoàn Thanh niên"],
  ],
  [
    "Hội LHPN, Hội ND, Đoàn TNCS Hồ Chí Minh xã",
    ["Hội LHPN", "Hội ND", "Đoàn TNCS Hồ Chí Minh xã"],
  ],
  ["Liên đoàn Lao động tỉnh và Tỉnh đoàn", ["Liên đoàn Lao động tỉnh", "Tỉnh đoàn"]],
  [
    "Ban Tuyên giáo và Dân vận Tỉnh ủy, Ban Nội chính Tỉnh ủy",
    ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Nội chính Tỉnh ủy"],
  ],
  ["Ban Tuyên giáo và Dân vận", ["Ban Tuyên giáo và Dân vận"]],
  ["Sở GD&ĐT, Sở Y tế, Sở VHTTDL", ["Sở GD&ĐT", "Sở Y tế", "Sở VHTTDL"]],
  ["Sở NN&MT; Sở KH&CN", ["Sở NN&MT", "Sở KH&CN"]],
  ["Sở KH-CN, Sở TT-TT", ["Sở KH-CN", "Sở TT-TT"]],
  ["Chi cục Tiêu chuẩn - Đo lường - Chất lượng", ["Chi cục Tiêu chuẩn - Đo lường - Chất lượng"]],
  ["Cục Chuyển đổi số quốc gia, Cục Báo chí", ["Cục Chuyển đổi số quốc gia", "Cục Báo chí"]],
  [
    "Văn phòng UBND tỉnh (Trung tâm Công báo và Tin học), Sở Nội vụ",
    ["Văn phòng UBND tỉnh (Trung tâm Công báo và Tin học)", "Sở Nội vụ"],
  ],
  [
    "Sở Tư pháp (Phòng Phổ biến, theo dõi thi hành pháp luật); Sở Nội vụ",
    ["Sở Tư pháp (Phòng Phổ biến, theo dõi thi hành pháp luật)", "Sở Nội vụ"],
  ],
  ["Tập đoàn VNPT - Chi nhánh Quảng Ngãi", ["Tập đoàn VNPT - Chi nhánh Quảng Ngãi"]],
  [
    "Trung tâm Truyền thông - Văn hóa - Thể thao các huyện, thị xã, thành phố",
    ["Trung tâm Truyền thông - Văn hóa - Thể thao các huyện, thị xã, thành phố"],
  ],
  [
    "Phòng Nội vụ, Phòng Văn hóa và Thông tin các huyện, thị xã, thành phố",
    ["Phòng Nội vụ", "Phòng Văn hóa và Thông tin các huyện, thị xã, thành phố"],
  ],
  [
    "UBND các huyện, thị xã, thành phố; UBND các xã, phường, thị trấn",
    ["UBND các huyện, thị xã, thành phố", "UBND các xã, phường, thị trấn"],
  ],
  [
    "Các doanh nghiệp viễn thông, công nghệ thông tin",
    ["Các doanh nghiệp viễn thông, công nghệ thông tin"],
  ],
  [
    "Các tổ chức chính trị - xã hội, Mặt trận Tổ quốc",
    ["Các tổ chức chính trị - xã hội", "Mặt trận Tổ quốc"],
  ],
  ["Cả hệ thống chính trị", ["Cả hệ thống chính trị"]],
  ["Toàn thể cán bộ, công chức", ["Toàn thể cán bộ, công chức"]],
  ["Các cơ quan báo chí, truyền thông", ["Các cơ quan báo chí, truyền thông"]],
  ["Sở Nội vụ - Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]],
  ["Sở Nội vụ / Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]],
  ["Sở Nội vụ/Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]],
  ["Sở Nội vụ + Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]],
  ["- Sở Nội vụ", ["Sở Nội vụ"]],
  [
    "Sở Xây dựng Quảng Ngãi; các đơn vị có liên quan",
    ["Sở Xây dựng Quảng Ngãi", "các đơn vị có liên quan"],
  ],
  ["Sở Công Thương và các sở, ngành liên quan", ["Sở Công Thương", "các sở, ngành liên quan"]],
  [
    "Sở Công Thương, các sở, ngành, địa phương liên quan",
    ["Sở Công Thương", "các sở, ngành, địa phương liên quan"],
  ],
  ["Sở Y tế cùng các sở, ngành liên quan", ["Sở Y tế", "các sở, ngành liên quan"]],
  ["Sở Y tế, cùng các đơn vị liên quan", ["Sở Y tế", "các đơn vị liên quan"]],
  ["UBND xã, phường", ["UBND xã, phường"]],
  ["UBND các xã: An Phú, Ba Tơ, Ba Tô", ["UBND các xã: An Phú, Ba Tơ, Ba Tô"]],
  [
    "Phòng Văn hoá và Xã hội phường, Trung tâm Phục vụ hành chính công phường",
    ["Phòng Văn hoá và Xã hội phường", "Trung tâm Phục vụ hành chính công phường"],
  ],
  [
    "Trung tâm Phục vụ hành chính công, Văn phòng Đảng ủy",
    ["Trung tâm Phục vụ hành chính công", "Văn phòng Đảng ủy"],
  ],
  [
    "Bộ phận Một cửa, Công an xã, Ban Chỉ huy quân sự xã",
    ["Bộ phận Một cửa", "Công an xã", "Ban Chỉ huy quân sự xã"],
  ],
  [
    "Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương",
    ["Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương"],
  ],
  ["UBND tỉnh, thành phố", ["UBND tỉnh, thành phố"]],
  ["Bộ, ngành, địa phương", ["Bộ, ngành, địa phương"]],
  ["Các bộ, ngành, địa phương", ["Các bộ, ngành, địa phương"]],
  [
    "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố",
    ["Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ", "UBND các tỉnh, thành phố"],
  ],
  ["Bộ Nội vụ, các bộ, ngành, địa phương", ["Bộ Nội vụ", "các bộ, ngành, địa phương"]],
  ["Bộ Nội vụ, Bộ, ngành liên quan", ["Bộ Nội vụ", "Bộ, ngành liên quan"]],
  [
    "Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh",
    ["Viện kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
  ],
  [
    "Trường Đại học Phạm Văn Đồng, các trường cao đẳng",
    ["Trường Đại học Phạm Văn Đồng", "các trường cao đẳng"],
  ],
  ["Hội Nhà báo tỉnh, Hội Văn học - Nghệ thuật", ["Hội Nhà báo tỉnh", "Hội Văn học - Nghệ thuật"]],
  [
    "Liên minh HTX, Hiệp hội Doanh nghiệp, Hội Doanh nhân trẻ",
    ["Liên minh HTX", "Hiệp hội Doanh nghiệp", "Hội Doanh nhân trẻ"],
  ],
  ["Điện lực, Bưu cục, Viễn thông", ["Điện lực", "Bưu cục", "Viễn thông"]],
  [
    "Ban Dân vận, UBMTTQ xã và các hội, đoàn thể",
    ["Ban Dân vận", "UBMTTQ xã", "các hội, đoàn thể"],
  ],
  ["Thường trực Đảng ủy, Thường trực HĐND", ["Thường trực Đảng ủy", "Thường trực HĐND"]],
  ["Ban Thường vụ Đảng ủy", ["Ban Thường vụ Đảng ủy"]],
  [
    "Sở Khoa học và Công nghệ (cơ quan thường trực), các thành viên Ban Chỉ đạo",
    ["Sở Khoa học và Công nghệ (cơ quan thường trực)", "các thành viên Ban Chỉ đạo"],
  ],
  ["Thành viên Ban Chỉ đạo; Tổ giúp việc", ["Thành viên Ban Chỉ đạo", "Tổ giúp việc"]],
  ["Văn phòng Ban Chỉ đạo 57", ["Văn phòng Ban Chỉ đạo 57"]],
  ["Cổng Thông tin điện tử tỉnh, Báo và Đài", ["Cổng Thông tin điện tử tỉnh", "Báo và Đài"]],
  ["Thuế cơ sở 3, Chi cục Hải quan", ["Thuế cơ sở 3", "Chi cục Hải quan"]],
  [
    "Quỹ Đầu tư phát triển, Công ty TNHH MTV Lâm nghiệp Ba Tơ",
    ["Quỹ Đầu tư phát triển", "Công ty TNHH MTV Lâm nghiệp Ba Tơ"],
  ],
  ["Sở Nội vụ,", ["Sở Nội vụ"]],
  [", Sở Nội vụ", ["Sở Nội vụ"]],
  [
    "Ban Quản lý Di tích và Bảo tồn thiên nhiên, Báo Quảng Ngãi",
    ["Ban Quản lý Di tích và Bảo tồn thiên nhiên", "Báo Quảng Ngãi"],
  ],
  ["Trung tâm Chuyển đổi số và CNTT, Sở Y tế", ["Trung tâm Chuyển đổi số và CNTT", "Sở Y tế"]],
  ["Sở Quy hoạch và Kiến trúc; Quỹ Đầu tư", ["Sở Quy hoạch và Kiến trúc", "Quỹ Đầu tư"]],
  ["Tập đoàn VNPT - Chi nhánh Quảng Ngãi", ["Tập đoàn VNPT - Chi nhánh Quảng Ngãi"]],
  ["1) Sở Nội vụ; 2) Sở Y tế", ["Sở Nội vụ", "Sở Y tế"]],
  ["Phối hợp với Sở Nội vụ, Công an tỉnh", ["Sở Nội vụ", "Công an tỉnh"]],
  ["Sở Giáo dục và Đào tạo và Sở Y tế", ["Sở Giáo dục và Đào tạo", "Sở Y tế"]],
  ["Phong trào Đoàn, Sở Nội vụ", ["Phong trào Đoàn", "Sở Nội vụ"]],
  ["SỞ NỘI VỤ, SỞ Y TẾ", ["SỞ NỘI VỤ", "SỞ Y TẾ"]],
];

describe("a list of units falls apart where a new body begins", () => {
  test.each(lists)("%s", (text, expected) => {
    expect(splitActors(text)).toEqual(expected);
  });
});

test("a list loses nothing but the words that join it", () => {
  const piece = fc.constantFrom(
    ..."Sở|Ban|UBND|HĐND|Văn phòng|Nội vụ|Môi trường|Văn hóa|các|đơn vị|liên quan|tỉnh|xã|và|cùng|;|,|-|/|(|)|đồng chí|Phó Chủ tịch|chủ trì|\n".split(
      "|",
    ),
  );
  const joins = /và|cùng|chủ trì|các|bộ|sở|ban|ubnd/giu;
  const letters = (text: string): string => text.replace(joins, "").replace(/[^\p{L}\d]/gu, "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join(" ");
      expect(letters(splitActors(text).join(" "))).toBe(letters(text));
    }),
  );
});

describe("one line says who leads and who helps", () => {
  const actors = (line: string): unknown => {
    const { value } = readPlan(
      `UBND TỈNH BÌNH AN\nSố: 1/KH-UBND\nBình An, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\n1. Tập huấn\n- Đơn vị chủ trì: ${line}\n- Thời gian: Quý II/2026`,
    );
    const [task] = value?.tasks ?? [];
    return [task?.lead, task?.coordinating];
  };

  test.each([
    "Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các đơn vị liên quan",
    "Sở Y tế chủ trì phối hợp với Sở Nội vụ, các đơn vị liên quan",
    "Sở Y tế (chủ trì), Sở Nội vụ (phối hợp), các đơn vị liên quan (phối hợp)",
  ])("%s", (line) => {
    expect(actors(line)).toEqual([["Sở Y tế"], ["Sở Nội vụ", "các đơn vị liên quan"]]);
  });
});

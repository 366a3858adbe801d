import { plain } from "../text/fold.ts";
import { remembered } from "../text/remembered.ts";

/**
 * Words that lose their meaning with their tones: "giáo viên" gives no order ("giao"), "chế độ" names nobody ("do"),
 * "đảng ủy" publishes nothing ("đăng"), "cung ứng" goes with nobody ("cùng").
 */
const NOT_ORDERS =
  /(?<!\p{L})(?:giáo|giáp|giảo|độ|đồ|đô|đó|đỏ|đo|đợ|dò|dỡ|dở|đảng|đang|đáng|đẳng|lâm|múa|cùng(?= cấp(?!\p{L}))|cung(?= (?:ứng|đường|hiến)(?!\p{L})))(?!\p{L})/giu;

/** "Liên đoàn Lao động chủ trì", "Tổ công nghệ số cộng đồng chủ trì": nobody leads together ("đồng chủ trì") there. */
const NOT_TOGETHER =
  /(?<!\p{L})(?:[Đđ]ộng|(?<=[Cc]ộng |(?<![Xx]ã )[Hh]ội )đồng|(?<=\p{L} )Đồng)(?= chủ trì(?!\p{L}))/gu;

/** "Phòng Quản lý, hỗ trợ doanh nghiệp", "Trung tâm Tư vấn, giám sát": a second thing a body is called by, not what it is to do. */
const FIRST_NAME =
  /(?:Quản lý|Giám đốc|Tuyên truyền|Tư vấn|Kiểm tra|Thanh tra|Giám sát|Xúc tiến|Đào tạo|Nghiên cứu|Phát triển|Huấn luyện|Kiểm soát|Kiểm định|Bảo vệ|Bảo tồn|Giáo dục|Phổ biến|Ứng dụng|Chuyển giao|Truyền thông)$/u;
const SECOND_NAME =
  /^(?:hỗ trợ|kiểm tra|giám sát|chăm sóc|phát triển|quản lý|đánh giá|thẩm định|giải quyết|xử lý|đào tạo|bồi dưỡng|ứng dụng|chuyển giao|bảo vệ|nghiên cứu|phát huy|phổ biến|điều hành)(?!\p{L})/u;

/** Where such a second name begins, looked for at commas alone. */
function secondNames(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(", "); at >= 0; at = text.indexOf(", ", at + 1)) {
    const isNamed = FIRST_NAME.test(text.slice(Math.max(0, at - 12), at));
    if (isNamed && SECOND_NAME.test(text.slice(at + 2, at + 16))) found.push(at + 2);
  }
  return found;
}

/** "Giao ban", "giao lưu": nouns that begin like an order; "Giao Ban Tổ chức" is one. */
const NOUNS =
  /(?<!\p{L})[Gg]iao(?= (?:ban|lưu|hữu|dịch|tiếp|thông|thương|thừa|mùa|nhận|khoán)(?!\p{L}))/gu;

/**
 * "Hội đồng phối hợp phổ biến, giáo dục pháp luật", "Viện Nghiên cứu phát triển", "Phòng Kế hoạch tổng hợp", "Quỹ Đầu tư
 * phát triển", "Ban Quản lý dự án đầu tư xây dựng", "Tổ chuyển đổi số cộng đồng" are called by what they do.
 */
const NAMED_BY_WORK = new RegExp(
  [
    String.raw`(?<=(?:Ban|Phòng|Sở|Tổ|Khoa|Bộ|Vụ|Cục) )(?:Biên tập|Biên soạn|Xây dựng|Sản xuất)(?!\p{L})`,
    String.raw`(?<=(?:Xúc tiến|[Dd]ự án) )đầu tư(?!\p{L})`,
    String.raw`(?<=[Dd]ự án (?:đầu tư )?)xây dựng(?!\p{L}| (?:\d|các|kế hoạch|chương trình|chuyên|video|clip|phim|phóng sự|tin|bộ|tài liệu|mô hình|trang)(?!\p{L}))`,
    "(?<=xây dựng (?:và|-) )phát triển(?= (?:đô thị|quỹ đất|hạ tầng))",
    String.raw`(?<=(?:việc|Việc) )làm(?!\p{L})`,
    "(?<=[Pp]hòng )[Đđ]ăng ký(?= (?:đất|kinh doanh|quyền))",
    "(?<=Tổ (?:công tác )?)triển khai(?= [Đđ]ề án)",
    "(?<=(?:Tổ|[Cc]hỉ đạo|sáng tạo,?(?: và)?) )chuyển đổi(?= số)",
    "(?<=[Cc]hỉ đạo )phổ cập",
    "(?<=Ban [Cc]hỉ đạo )phát triển(?= (?:khoa học|kinh tế|du lịch|đô thị|nông|công nghiệp|chính quyền))",
    "(?<=Ban [Cc]hỉ đạo )xây dựng(?= (?:nông thôn|nếp sống|đời sống|gia đình|xã hội|chính quyền|mô hình))",
    "(?<=giáo dục, )xóa(?= mù)",
    String.raw`(?<=[Vv]ăn phòng )điều phối(?= (?:nông thôn|(?:các )?[Cc]hương trình|an toàn|vệ sinh|\p{Lu}))`,
    "(?<=[Tt]rợ )giúp(?= pháp)",
    "(?<=[Tt]òa )soạn",
    "(?<=Cảnh sát )(?:quản lý|điều tra)",
    "(?<=[Bb]ảo tàng )tổng hợp",
    "(?<=[Gg]iám sát )đầu tư",
    "(?<=Quảng bá )xúc tiến",
    "(?<=chất độc da )cam",
    "(?<=người )tham gia",
    "(?<=tội phạm )sử dụng",
    "(?<=[Aa]n toàn )vệ sinh",
    "(?<=[Qq]uản lý )bảo trì",
    "(?<=(?<!Phòng )[Gg]iáo dục )thường xuyên",
    "(?<=Phòng Giáo dục )thường xuyên(?=[,;.)]| (?:-|–|và|chủ trì|phối hợp) |$)",
    String.raw`(?<=(?:Nghiên cứu|(?<!và )Đầu tư) )(?:phát triển|ứng dụng|đào tạo|bồi dưỡng)(?!\p{L})`,
    String.raw`(?<=(?:Kế hoạch|Dịch vụ|Nội|Ngoại|Hành chính) )tổng hợp(?!\s(?:kết quả|báo cáo|tình hình|số liệu|nhu cầu))`,
    "(?<=Hội đồng )phối hợp",
    "(?<=Hội đồng (?:phối hợp )?)phổ biến(?=,? giáo dục)",
  ].join("|"),
  "gu",
);

/**
 * Words without diacritics in which orders and duties are looked for, letter for letter with the text. Words that would be
 * taken for an order without their tones are kept apart by a sign in them.
 */
export const verbal = remembered((text) => {
  let words = plain(text);
  const places = [
    ...[...text.matchAll(NAMED_BY_WORK)].map(({ index }) => index),
    ...[...text.matchAll(NOT_ORDERS)].map(({ index }) => index),
    ...[...text.matchAll(NOT_TOGETHER)].map(({ index }) => index),
    ...[...text.matchAll(NOUNS)].map(({ index }) => index),
    ...secondNames(text),
  ];
  for (const at of places) words = `${words.slice(0, at + 1)}#${words.slice(at + 2)}`;
  return words;
});

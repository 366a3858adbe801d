import { plain } from "../text/fold.ts";

/**
 * Words that lose their meaning with their tones: "giáo viên" gives no order ("giao"), "chế độ" names nobody ("do"),
 * "đảng ủy" publishes nothing ("đăng"), "cung ứng" goes with nobody ("cùng").
 */
const NOT_ORDERS =
  /(?<!\p{L})(?:giáo|giáp|giảo|độ|đồ|đô|đó|đỏ|đo|đợ|dò|dỡ|dở|đảng|đang|đáng|cùng(?= cấp(?!\p{L}))|cung(?= (?:ứng|đường|hiến)(?!\p{L})))(?!\p{L})/giu;

/** "Phòng Quản lý, hỗ trợ doanh nghiệp", "Trung tâm Tư vấn, giám sát": a second thing a body is called by, not what it is to do. */
const NAMED_BY_TWO =
  /(?<=(?:Quản lý|Tuyên truyền|Tư vấn|Kiểm tra|Thanh tra|Giám sát|Xúc tiến|Đào tạo|Nghiên cứu|Phát triển|Huấn luyện|Kiểm soát|Kiểm định|Bảo vệ|Bảo tồn|Giáo dục|Phổ biến|Ứng dụng|Chuyển giao|Truyền thông),\s)(?:hỗ trợ|kiểm tra|giám sát|chăm sóc|phát triển|quản lý|đánh giá|thẩm định|giải quyết|xử lý|đào tạo|bồi dưỡng|ứng dụng|chuyển giao|bảo vệ|nghiên cứu|phát huy|phổ biến)(?!\p{L})/gu;

/** "Giao ban", "giao lưu": nouns that begin like an order; "Giao Ban Tổ chức" is one. */
const NOUNS =
  /(?<!\p{L})[Gg]iao(?= (?:ban|lưu|hữu|dịch|tiếp|thông|thương|thừa|mùa|nhận|khoán)(?!\p{L}))/gu;

/**
 * Words without diacritics in which orders and duties are looked for, letter for letter with the text. Words that would be
 * taken for an order without their tones are kept apart by a sign in them.
 */
export function verbal(text: string): string {
  let words = plain(text);
  const others = [
    ...text.matchAll(NOT_ORDERS),
    ...text.matchAll(NOUNS),
    ...text.matchAll(NAMED_BY_TWO),
  ];
  for (const { index, 0: found } of others)
    words = `${words.slice(0, index + 1)}#${words.slice(index + 2, index + found.length)}${words.slice(index + found.length)}`;
  return words;
}

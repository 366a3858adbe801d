/** Abbreviations of official names and what they stand for. A list of parts also matches with joiners: `KH&CN`, `KH-CN`, `KHCN`. */
const abbreviations: readonly (readonly [parts: readonly string[], full: string])[] = [
  [["UBND"], "ủy ban nhân dân"],
  [["HĐND"], "hội đồng nhân dân"],
  [["UBMTTQ"], "ủy ban mặt trận tổ quốc"],
  [["MTTQ", "VN"], "mặt trận tổ quốc việt nam"],
  [["MTTQ"], "mặt trận tổ quốc"],
  [["ĐBQH"], "đại biểu quốc hội"],
  [["KH", "CN"], "khoa học và công nghệ"],
  [["VH", "TT", "DL"], "văn hóa thể thao và du lịch"],
  [["VH", "KH", "TT"], "văn hóa khoa học và thông tin"],
  [["TT", "VH", "TT"], "truyền thông văn hóa thể thao"],
  [["PT", "TH"], "phát thanh và truyền hình"],
  [["TT", "TT"], "thông tin và truyền thông"],
  [["GD", "ĐT"], "giáo dục và đào tạo"],
  [["NN", "MT"], "nông nghiệp và môi trường"],
  [["NN", "PTNT"], "nông nghiệp và phát triển nông thôn"],
  [["TN", "MT"], "tài nguyên và môi trường"],
  [["KH", "ĐT"], "kế hoạch và đầu tư"],
  [["DT", "TG"], "dân tộc và tôn giáo"],
  [["LĐ", "TB", "XH"], "lao động thương binh và xã hội"],
  [["GTVT"], "giao thông vận tải"],
  [["LĐLĐ"], "liên đoàn lao động"],
  [["LHPN"], "liên hiệp phụ nữ"],
  [["TNCS"], "thanh niên cộng sản"],
  [["CHQS"], "chỉ huy quân sự"],
  [["BQL"], "ban quản lý"],
  [["KKT"], "khu kinh tế"],
  [["KCN"], "khu công nghiệp"],
  [["HCM"], "hồ chí minh"],
  [["VP"], "văn phòng"],
  [["TP"], "thành phố"],
  [["TX"], "thị xã"],
];

const joiner = String.raw`(?:\s*[,&.\-–]\s*|\s+và\s+)?`;
const bySize = [...abbreviations].sort(
  ([left], [right]) => right.join("").length - left.join("").length,
);

/** Source of a pattern that finds any abbreviation as a word of its own, the longest first. */
export const abbreviationPattern = `(?<![\\p{L}\\p{N}])(?:${bySize
  .map(([parts]) => parts.join(joiner))
  .join("|")})(?![\\p{L}\\p{N}])`;

const exact = bySize.map(
  ([parts, full]) => [new RegExp(`^${parts.join(joiner)}$`, "iu"), full] as const,
);

/** What a found abbreviation stands for, or null for any other word. */
export function expansionOf(word: string): string | null {
  return exact.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

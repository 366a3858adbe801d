/** What an official document is, by the name set in capitals above its abstract. */
export interface DocumentType {
  /** As a Vietnamese sentence writes it: "Kế hoạch". */
  readonly name: string;
  readonly isPlan: boolean;
  /** A type that assigns work in some documents and in others does not ("Thông báo", "Hướng dẫn"). */
  readonly mayAssign: boolean;
  /** A type whose annex may list tasks while its own text assigns none ("Nghị quyết"); never a report or a request. */
  readonly carriesTasks: boolean;
  /** How many characters of the line are the type's name. */
  readonly length: number;
}

const PLANS = [
  "KẾ HOẠCH PHỐI HỢP",
  "KẾ HOẠCH LIÊN TỊCH",
  "KẾ HOẠCH HÀNH ĐỘNG",
  "KẾ HOẠCH",
  "CHƯƠNG TRÌNH HÀNH ĐỘNG",
  "CHƯƠNG TRÌNH CÔNG TÁC",
  "CHƯƠNG TRÌNH PHỐI HỢP",
  "CHƯƠNG TRÌNH",
  "PHƯƠNG ÁN",
  "ĐỀ ÁN",
  "DỰ ÁN",
];
const OTHERS = [
  "THÔNG TƯ",
  "BÁO CÁO",
  "TỜ TRÌNH",
  "CÔNG ĐIỆN",
  "GIẤY MỜI",
  "BIÊN BẢN",
  "QUY CHẾ",
  "QUY ĐỊNH",
  "THỂ LỆ",
  "ĐIỀU LỆ",
  "THÔNG CÁO",
  "HỢP ĐỒNG",
  "LUẬT",
  "LỆNH",
];

const CARRIERS = ["QUYẾT ĐỊNH", "NGHỊ QUYẾT", "KẾT LUẬN", "NGHỊ ĐỊNH"];
const MAY_ASSIGN = ["CHỈ THỊ", "THÔNG BÁO", "HƯỚNG DẪN", "LỊCH CÔNG TÁC", "BẢNG PHÂN CÔNG"];

const NAMES = [
  ...PLANS.map((name) => ({ name, isPlan: true, mayAssign: true, carriesTasks: true })),
  ...MAY_ASSIGN.map((name) => ({ name, isPlan: false, mayAssign: true, carriesTasks: true })),
  ...CARRIERS.map((name) => ({ name, isPlan: false, mayAssign: false, carriesTasks: true })),
  ...OTHERS.map((name) => ({ name, isPlan: false, mayAssign: false, carriesTasks: false })),
];

const sentenceCase = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();

// "KẾ HOẠCH:" and "KẾ HOẠCH NĂM 2025" are type lines; "KẾ HOẠCH THỰC HIỆN, KINH PHÍ" in a numbered heading is
// none, which the marker before it keeps away.
function matches(line: string, name: string): boolean {
  if (!line.startsWith(name)) return false;
  const rest = line.slice(name.length);
  return (
    rest === "" ||
    rest === ":" ||
    (/^[\s*]/.test(rest) && line.length < 400 && !/^\s*[:,;.]/.test(rest))
  );
}

/** The type a line names when it is a type line in capitals, else null. */
export function documentType(line: string): DocumentType | null {
  const bare = line.replace(/^\*+/, "");
  const found = NAMES.find(({ name }) => matches(bare, name));
  if (!found) return null;
  return {
    name: sentenceCase(found.name),
    isPlan: found.isPlan,
    mayAssign: found.mayAssign,
    carriesTasks: found.carriesTasks,
    length: found.name.length + line.length - bare.length,
  };
}

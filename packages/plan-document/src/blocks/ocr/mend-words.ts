/**
 * Pairs of words as recognition gives them, and as they were printed: a hook taken for an acute, a lost mark. Only pairs
 * that mean nothing in Vietnamese stand here, so that no doubt is hidden: "tố chức" can only be "tổ chức".
 */
const PAIRS: Readonly<Record<string, string>> = {
  "chuyến đối": "chuyển đổi",
  "chuyến đổi": "chuyển đổi",
  "thúc đấy": "thúc đẩy",
  "đấy mạnh": "đẩy mạnh",
  "tố chức": "tổ chức",
  "phố biến": "phổ biến",
  "thấm quyền": "thẩm quyền",
  "thấm định": "thẩm định",
  "đối mới": "đổi mới",
  "thay đối": "thay đổi",
  "trao đối": "trao đổi",
  "sửa đối": "sửa đổi",
  "bố sung": "bổ sung",
  "tống hợp": "tổng hợp",
  "tống kết": "tổng kết",
  "phát triến": "phát triển",
  "triến khai": "triển khai",
  "kiếm tra": "kiểm tra",
  "kiếm soát": "kiểm soát",
  "bảo đám": "bảo đảm",
  "đám bảo": "đảm bảo",
  "chí đạo": "chỉ đạo",
  "cái cách": "cải cách",
  "hành chinh": "hành chính",
  "thú tục": "thủ tục",
  "chú trì": "chủ trì",
  "phối họp": "phối hợp",
  "đơn vi": "đơn vị",
  "điện tứ": "điện tử",
  "chỉ cục": "chi cục",
  "du lich": "du lịch",
  "ban đẳng": "ban đảng",
  "hội nghi": "hội nghị",
  "chuyên để": "chuyên đề",
  "thành phổ": "thành phố",
  "thổ thao": "thể thao",
  "bẩn tin": "bản tin",
  "mít tỉnh": "mít tinh",
  "truyển thông": "truyền thông",
  "truyển thanh": "truyền thanh",
  "truyển hình": "truyền hình",
  "hàng tuẩn": "hàng tuần",
  "hằng tuẩn": "hằng tuần",
};

/** "chuyển đối số" was "chuyển đổi số"; "chuyển đối tượng" stays. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = { "chuyển đối": "chuyển đổi" };

const LETTERS = /\p{L}+/u;
const bare = (word: string | undefined): string => LETTERS.exec(word ?? "")?.[0] ?? "";

/** The letters of one word in place of another's, capitals and marks around it kept. */
function inPlace(word: string, letters: string): string {
  const own = bare(word);
  const isCapital = /^\p{Lu}/u.test(own);
  const isUpper = own.length > 1 && own === own.toUpperCase();
  const first = isCapital ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
  return word.replace(LETTERS, isUpper ? letters.toUpperCase() : first);
}

function printedPair(words: readonly string[], at: number): string | undefined {
  const [one, two, three] = [bare(words[at]), bare(words[at + 1]), bare(words[at + 2])];
  // A comma or full stop between them makes two phrases of them.
  if (one === "" || two === "" || /[.,;:!?)]$/.test(words[at] ?? "")) return undefined;
  const pair = `${one} ${two}`.toLowerCase();
  // A lieutenant ("thiếu úy") has a small letter.
  if (pair === "úy ban" && one.startsWith("Ú")) return "ủy ban";
  return PAIRS[pair] ?? (three.toLowerCase() === "số" ? BEFORE_NUMBER[pair] : undefined);
}

/** Counted nouns and weeks with a wrong or a lost mark, where a stroke beside them leaves no doubt: "02 lân/ngày", "kỳ/tuẩn". */
function mendCounted(word: string): string {
  return word
    .replace(/^(?:lân|lẩn|lấn)(?=\/)/iu, "lần")
    .replace(/^lượ,?(?=\/)/iu, "lượt")
    .replace(/(?<=\/)(?:tuẩn|tuân)(?![\p{L}])/iu, "tuần");
}

const ENDS_IN_C = ["CCHC", "TTHC"];
const LIKE_C = /[CGOƠ]{1,3}$/u;

/** The round letter that ends "CCHC" is read as G, O or two of them. */
function mendAcronym(word: string): string {
  const letters = bare(word);
  if (letters !== letters.toUpperCase() || ENDS_IN_C.includes(letters)) return word;
  const printed = ENDS_IN_C.find((known) => letters.replace(LIKE_C, "C") === known);
  return printed && LIKE_C.test(letters) ? word.replace(letters, printed) : word;
}

/** Mends pairs of words and acronyms that can only have been others, each word in its own place. */
export function mendWords(words: readonly string[]): string[] {
  const result = words.map(mendAcronym).map(mendCounted);
  for (let at = 0; at + 1 < result.length; at += 1) {
    const [one, two] = printedPair(result, at)?.split(" ") ?? [];
    if (one === undefined || two === undefined) continue;
    result[at] = inPlace(result[at] ?? "", one);
    result[at + 1] = inPlace(result[at + 1] ?? "", two);
  }
  return result;
}

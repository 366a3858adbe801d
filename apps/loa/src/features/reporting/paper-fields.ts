import type { PaperField } from "./paper-shapes.ts";

type Kind = PaperField["kind"];
type Said = readonly [name: string, vi: string, en: string];

function fields(kind: Kind, within: string | null, said: readonly Said[]): PaperField[] {
  const mark = { text: "", content: "@", list: "#" }[kind];
  return said.map(([name, vi, en]) => ({
    ...{ name, kind, within, meaning: { vi, en } },
    written: kind === "list" ? `{#${name}} … {/${name}}` : `{${mark}${name}}`,
  }));
}

/** Every field a template may name, with what it becomes. Names are read without regard to case; written in capitals, the words are in capitals. */
export const paperFields: readonly PaperField[] = [
  ...fields("text", null, [
    ["cơ quan chủ quản", "Tên cơ quan chủ quản", "The governing body"],
    ["cơ quan ban hành", "Tên cơ quan ban hành báo cáo", "The body that issues the report"],
    ["số và ký hiệu", "Cả dòng, ví dụ “Số: 15/BC-SKHCN”", "The whole line, as “Số: 15/BC-SKHCN”"],
    [
      "địa danh và ngày tháng",
      "Cả dòng, ví dụ “Quảng Ngãi, ngày 18 tháng 6 năm 2025”",
      "The whole line with place and date",
    ],
    ["tên loại", "“Báo cáo”", "“Báo cáo”"],
    ["trích yếu", "Tên báo cáo", "The report's title"],
    ["kính gửi", "Nơi nhận chính; nhiều nơi thì mỗi nơi một dòng", "Addressees, each on a line"],
    ["nơi nhận", "Các dòng “- …;” dưới chữ Nơi nhận", "Recipients, each on a line with its dash"],
    ["quyền hạn và chức vụ", "TM., KT. … và chức vụ người ký", "In what capacity it is signed"],
    ["người ký", "Họ tên người ký", "The signer's name"],
    ["kỳ báo cáo", "Ví dụ “quý II năm 2025”", "The period, as “quý II năm 2025”"],
    ["từ ngày", "Ngày đầu của kỳ", "First day of the period"],
    ["đến ngày", "Ngày cuối của kỳ", "Last day of the period"],
    ["số liệu đến ngày", "Ngày chốt số liệu", "The day the figures were read on"],
    ["năm", "Năm báo cáo", "The report's year"],
    ["lĩnh vực", "Ví dụ “chuyển đổi số”", "The reporting line's name"],
    ["số nhiệm vụ", "Số nhiệm vụ trong kỳ", "Tasks of the period"],
    ["số đơn vị", "Số đơn vị thực hiện", "Units that owe something"],
    ["lượt đến hạn", "Lượt phải hoàn thành đến hạn", "What fell due"],
    ["lượt đã hoàn thành", "Lượt đã hoàn thành", "What of it was done"],
    ["lượt quá hạn", "Lượt quá hạn", "What is late"],
    ["tỷ lệ hoàn thành", "Phần trăm, không có dấu %", "Share done, without the sign"],
    ["sản phẩm mới", "Số sản phẩm truyền thông mới", "New items"],
    ["lượt phát lại", "Số lượt phát lại", "Replays"],
    ["số phút", "Tổng thời lượng, phút", "Minutes"],
  ]),
  ...fields("content", null, [
    [
      "nội dung",
      "Toàn bộ các mục theo đề cương, lời văn và bảng",
      "All sections of the outline, words and tables",
    ],
    [
      "phụ lục",
      "Tất cả phụ lục, mỗi phụ lục một trang mới",
      "All annexes, each on a page of its own",
    ],
  ]),
  ...fields("list", null, [
    ["mục", "Lặp cho từng mục của đề cương", "Repeats for each section of the outline"],
    [
      "nhiệm vụ",
      "Lặp cho từng nhiệm vụ; trong bảng: mỗi nhiệm vụ một hàng",
      "Repeats for each task",
    ],
    ["loại sản phẩm", "Lặp cho từng loại sản phẩm", "Repeats for each kind of output"],
    ["đơn vị", "Lặp cho từng đơn vị", "Repeats for each unit"],
  ]),
  ...fields("text", "mục", [
    ["số mục", "I., 1. …", "Its number"],
    ["tên mục", "Tiêu đề của mục", "Its title"],
  ]),
  ...fields("content", "mục", [
    ["nội dung mục", "Lời văn và bảng của mục", "Its words and tables"],
  ]),
  ...fields("text", "nhiệm vụ", [
    ["tt", "Số thứ tự", "Row number"],
    ["tên nhiệm vụ", "Tên nhiệm vụ và kênh", "The task with its channel"],
    ["mục kế hoạch", "Ví dụ “C.I.2”", "Its place in the plan"],
    ["đơn vị tính", "Ví dụ “tin, bài”", "What is counted"],
    ["chỉ tiêu", "Chỉ tiêu của kỳ", "Required"],
    ["thực hiện", "Thực hiện trong kỳ", "Done in the period"],
    ["lũy kế", "Lũy kế năm", "Done in the year so far"],
    ["phần trăm", "Phần trăm chỉ tiêu", "Per cent of what is required"],
    ["minh chứng", "Số minh chứng", "Proofs"],
    ["đơn vị thực hiện", "Tên đơn vị, hoặc số đơn vị", "The units, or how many"],
    ["ghi chú", "Vượt, quá hạn, chưa đến hạn …", "Surplus, late, not yet due …"],
  ]),
  ...fields("text", "loại sản phẩm", [
    ["tt", "Số thứ tự", "Row number"],
    ["tên loại", "Tên loại sản phẩm", "The kind's name"],
    ["sản phẩm mới", "Số sản phẩm mới của loại", "New items of the kind"],
    ["lượt phát lại", "Lượt phát lại của loại", "Replays of the kind"],
    ["số phút", "Thời lượng của loại, phút", "Minutes of the kind"],
  ]),
  ...fields("text", "đơn vị", [
    ["tt", "Số thứ tự", "Row number"],
    ["tên đơn vị", "Tên đơn vị", "The unit's name"],
    ["lượt đến hạn", "Lượt đến hạn của đơn vị", "What fell due for the unit"],
    ["lượt đã hoàn thành", "Lượt đã hoàn thành của đơn vị", "What of it the unit did"],
    ["lượt quá hạn", "Lượt quá hạn của đơn vị", "What the unit is late with"],
  ]),
];

/** A field's name as it is compared: letters in one form, spaces once. */
export function fieldKey(written: string): string {
  return written.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();
}

/** The field of a name that may stand within these lists; the innermost first. */
export function findField(name: string, within: readonly string[]): PaperField | undefined {
  const key = fieldKey(name);
  const places = [...within.toReversed(), null];
  return places
    .map((place) => paperFields.find((one) => one.name === key && one.within === place))
    .find((one) => one !== undefined);
}

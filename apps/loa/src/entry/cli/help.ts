import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Language } from "./arguments.ts";

/** Every command with its words, in the order of the year's work; a test holds it against the table of commands. */
export const commandHelp: Readonly<Record<string, { readonly usage: string } & Bilingual>> = {
  serve: { usage: "", vi: "chạy chương trình", en: "run the program" },
  read: {
    usage: "FILE... [--one-document] [--json]",
    vi: "đọc kế hoạch, không cần cơ sở dữ liệu; --one-document: các ảnh là các trang của một kế hoạch",
    en: "read plans, no database needed; --one-document: the pictures are the pages of one plan",
  },
  import: {
    usage: "FILE... [--no-wait]",
    vi: "nhập một kế hoạch (một tệp, hoặc ảnh chụp từng trang) và chờ đọc xong",
    en: "import one plan (a file, or photographs of its pages) and wait until it is read",
  },
  issue: {
    usage: "PLAN [--number …] [--date …] [--signer …] [--position …] [--dry-run]",
    vi: "ban hành kế hoạch (PLAN: mã, số hiệu hoặc tên)",
    en: "issue a plan (PLAN: id, number or title)",
  },
  progress: {
    usage: "PLAN [--as-of YYYY-MM-DD] [--stage …] [--by-event-date] [--domain …]",
    vi: "tình hình thực hiện tính đến một ngày",
    en: "how a plan stands on a day",
  },
  report: {
    usage: "--domain … --year … --period … --format docx|pdf|xlsx --out FILE",
    vi: "báo cáo tiến độ của một lĩnh vực, một kỳ",
    en: "the progress report of a line and a period",
  },
  "units import": {
    usage: "FILE [--drop-samples]",
    vi: "nhập danh mục cơ quan, đơn vị (CSV, XLSX)",
    en: "import units (CSV, XLSX)",
  },
  "users list": { usage: "[--search …]", vi: "danh sách người dùng", en: "list people" },
  "users invite": {
    usage: "EMAIL --name … --role … [--unit CODE] [--domain CODE]",
    vi: "mời người dùng",
    en: "invite a person",
  },
  "users suspend": { usage: "EMAIL --reason …", vi: "tạm khóa tài khoản", en: "suspend a person" },
  "users reset-two-steps": {
    usage: "EMAIL --reason …",
    vi: "gỡ xác thực hai bước của người mất điện thoại và mã dự phòng",
    en: "reset the two-step sign-in of who lost phone and codes",
  },
  "users resume": { usage: "EMAIL", vi: "mở khóa tài khoản", en: "lift a suspension" },
  demo: {
    usage: "[--play [--out FOLDER] | --look [--day YYYY-MM-DD]]",
    vi: "nạp tỉnh mẫu; --play diễn cả năm 2025, tháng này sang tháng khác; --look mở năm đã diễn như vào ngày 22/12/2025",
    en: "load the sample province; --play plays the whole of 2025, month by month; --look opens the played year as on 22/12/2025",
  },
  backup: {
    usage: "[FILE|FOLDER] [--no-files]",
    vi: "sao lưu cơ sở dữ liệu và tệp, cả khi Loa đang chạy",
    en: "back up database and files, also while Loa runs",
  },
  restore: {
    usage: "FILE",
    vi: "khôi phục vào nơi còn trống, hoặc không đổi gì",
    en: "restore into an empty place, or change nothing",
  },
  doctor: {
    usage: "[--json]",
    vi: "kiểm tra máy, cơ sở dữ liệu, tệp, thư, an toàn",
    en: "check machine, database, files, mail, safety",
  },
  "audit verify": {
    usage: "",
    vi: "kiểm tra chuỗi niêm phong nhật ký",
    en: "verify the audit chain",
  },
};

/** The page of help in one language. */
export function helpIn(language: Language): string {
  const lines = Object.entries(commandHelp).map(([name, { usage, ...words }]) => {
    const call = `  loa ${name} ${usage}`.trimEnd();
    return call.length < 44
      ? `${call.padEnd(44)}${words[language]}`
      : `${call}\n${" ".repeat(44)}${words[language]}`;
  });
  return [titles.head[language], "", ...lines, "", titles.tail[language]].join("\n");
}

const titles = {
  head: {
    vi: "Loa – từ kế hoạch trên giấy đến cam kết và minh chứng",
    en: "Loa – from a plan on paper to commitments and proof",
  },
  tail: {
    vi: `Lệnh làm thay người dùng cần --as EMAIL (hoặc biến LOA_AS); quyền và nhật ký là của người đó.
Thêm --json để máy đọc, --lang vi|en để chọn ngôn ngữ (mặc định theo LANG).
Mã kết thúc: 0 được · 1 không làm được · 2 gọi sai · 3 bị từ chối · 4 không tìm thấy · 5 tạm thời không phục vụ
  loa read: 3 không có tệp hoặc tệp trống · 4 quá lớn · 5 có mật khẩu hoặc không đọc được · 6 không phải kế hoạch`,
    en: `Commands that act for a person need --as EMAIL (or LOA_AS); rights and audit log are that person's.
Add --json for machines, --lang vi|en for the language (LANG by default).
Exit status: 0 done · 1 failed · 2 wrong call · 3 refused · 4 not found · 5 unavailable for now
  loa read: 3 missing or empty · 4 too large · 5 encrypted or unreadable · 6 no plan`,
  },
} as const;

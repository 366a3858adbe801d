import { plain } from "../text/fold.ts";
import { type Field, fieldOfHeading } from "./labels.ts";
import type { OwnLabels } from "./own-labels.ts";

/** What a column holds: a field of the task, its number or words, or what helps to read them. */
export type ColumnRole =
  | Field
  | "ordinal"
  | "task"
  | "maybeTask"
  | "group"
  | "measure"
  | "tick"
  | "begin"
  | "finish"
  | "indicator"
  | "price";

const WORK =
  "(?:noi dung|nhiem vu|hoat dong|cong viec|giai phap|dau viec|hang muc|viec|phan viec|cong tac|de an|muc tieu|trong tam|san pham truyen thong)";
const MORE =
  "(?:trong tam|cu the|chu yeu|thuc hien|trien khai|ke hoach|can thuc hien|phai thuc hien|hinh thuc)";

/** A column of bare numbers: "9", "11, 12" under "Tháng", "II" under "Quý". */
const PERIOD_HEADING =
  /^(?:(?:thoi gian|thoi diem) )?(?:thang|qu[yi])(?: ?[/,-] ?(?:nam|tuan))?(?: (?:thuc hien|to chuc|hoan thanh|trien khai))?$/;

const BARE_NUMBERS =
  /^(?:\d{1,2}|[IVX]{1,3})(?:\s*(?:[-–,&+]|và|đến)\s*(?:\d{1,2}|[IVX]{1,3}))*(?:\s*\/\s*20\d\d)?$/u;

/** What a bare number under "Tháng" or "Quý" says; null for a cell that says more, or another heading. */
export function periodUnder(heading: string, cell: string): string | null {
  const words = plain(heading);
  const name = /(?:^|[\s(])thang(?![a-z])/.test(words)
    ? "Tháng"
    : /(?:^|[\s(])qu[yi](?![a-z])/.test(words)
      ? "Quý"
      : null;
  return name && BARE_NUMBERS.test(cell.trim()) ? `${name} ${cell.trim()}` : null;
}

// Tried from above; without diacritics.
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["ordinal", /^(?:s? ?t ?t|so tt|so thu tu|so|#)\.?(?: (?:trong|theo|tai|cua) .{2,60})?$/],
  ["measure", /^(?:don vi tinh|dvt|don vi do|dv tinh)$/],
  ["price", /^(?:don gia|thanh tien|noi dung chi|muc chi|dinh muc chi|khoan chi)$/],
  [
    "indicator",
    /^(?:ten )?(?:cac )?(?:chi tieu|chi so|tieu chi)(?: (?:chu yeu|cu the|danh gia|thanh phan|nam|ca nam|giao|thuc hien|phan dau|can dat|nam 20\d\d))?$/,
  ],
  [
    "task",
    new RegExp(
      `^(?:ten |danh muc |cac |nhom )*${WORK}(?:(?: ?[,/] ?| va | - | )(?:${WORK}|${MORE}))*$`,
    ),
  ],
  [
    "tick",
    /^(?:qu[yi]|q)\.? ?(?:iv|i{1,3}|[1-4])(?: ?\/ ?20\d\d)?$|^(?:thang|t)\.? ?(?:1[0-2]|0?[1-9])(?: ?\/ ?20\d\d)?$|^(?:hoc k[yi]|hk) ?(?:i{1,2}|[12])$|^(?:6|06) thang (?:dau|cuoi) nam$/,
  ],
  ["time", PERIOD_HEADING],
  ["time", /^(?:giai doan|thoi ky|lo trinh)(?: thuc hien)?$/],
  ["begin", /^(?:ngay |thoi gian |thoi diem )?bat dau$|^tu (?:ngay|thang)$/],
  ["finish", /^(?:ngay |thoi gian |thoi diem )?ket thuc$|^den (?:ngay|thang)$/],
];
const BODY = "(?:don vi|co quan|dia phuong|to chuc|phong|ban|bo phan|nganh|doan the)";
const BARE_UNIT = new RegExp(`^(?:ten )?${BODY}(?:(?: ?[,/] ?| va | - )${BODY})*$`);
const MAYBE_TASK =
  /^(?:ten|danh muc|noi dung|nhiem vu|chuyen de|chuyen muc|chuyen trang|ban tin|chu de|cuoc thi|lop|hoi nghi|van ban|san pham|an pham|chuong trinh|hinh thuc|tac pham|mo hinh|su kien)(?: |,|$)/;

/** "Đơn vị" or "Cơ quan" alone: an agency in one table, a measure in the next. */
export const isBareUnit = (heading: string): boolean => BARE_UNIT.test(heading);

/** "Báo in (kỳ/tháng)": bare numbers below count that. */
export const isUnitPerTime = (heading: string): boolean =>
  /\([^()]{2,30}\/\s*(?:ngay|tuan|thang|qu[yi]|nam)\)\s*$/.test(plain(heading));

/** A heading's words in the form roles are known by: no diacritics, no brackets, no closing marks. */
export function headingOf(text: string): string {
  return plain(text)
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s:.*]+$/g, "")
    .trim();
}

/** "Sản phẩm/Kết quả", "Cơ quan chủ trì/Cơ quan phối hợp": a heading of several known names. */
function compositeRole(heading: string, own: OwnLabels): ColumnRole | null {
  const parts = heading.split(/ ?[,/;] ?| va | - /).filter((part) => part !== "");
  if (parts.length < 2) return null;
  const roles = parts.map((part) => fieldOfHeading(part, own));
  const leads = roles.some((role) => role === "lead" || role === "implementing");
  if (leads && roles.includes("coordinating")) return "leadAndCoordinating";
  return roles.find((role) => role !== null && role !== "other") ?? null;
}

/** How headings of a few more words begin or end: "Thời gian gửi sản phẩm", "Phòng, ban cùng phối hợp". */
const LOOSE: readonly (readonly [ColumnRole, RegExp])[] = [
  ["coordinating", /(?:^| )phoi hop(?: thuc hien)?$/],
  [
    "lead",
    /^(?!lanh dao|thu truong|nguoi theo doi)(?:.* )?(?:chu tri|phu trach|chiu trach nhiem)(?: thuc hien| chinh)?$/,
  ],
  ["time", /^(?:thoi (?:gian|diem|han)|tien do|han) /],
  ["frequency", /^(?:tan suat|so (?:ky|luong|luot|buoi|lan|so)|dinh muc) (?!kinh phi|chi)/],
  ["duration", /^thoi luong /],
];

const looseRole = (heading: string): ColumnRole | null =>
  heading.length > 60 ? null : (LOOSE.find(([, words]) => words.test(heading))?.[0] ?? null);

/** What a column under this heading holds, or null for a heading nobody knows. */
export function roleOf(heading: string, own: OwnLabels): ColumnRole | null {
  if (heading === "") return null;
  const explained = own.get(heading);
  if (explained) return explained;
  const known = ROLES.find(([, words]) => words.test(heading))?.[0];
  if (known) return known;
  if (isBareUnit(heading)) return "implementing";
  const field = fieldOfHeading(heading, own) ?? compositeRole(heading, own);
  return field ?? (MAYBE_TASK.test(heading) ? "maybeTask" : looseRole(heading));
}

/** Under a heading for months or quarters the numbers of a second row are those: "1" … "12", "I" … "IV". */
export function tickUnder(above: string, own: string): string | null {
  if (/thang/.test(above) && /^(?:t\.? ?)?(?:1[0-2]|0?[1-9])$/.test(own))
    return `Tháng ${own.replace(/\D/g, "")}`;
  if (/qu[yi]/.test(above) && /^(?:iv|i{1,3}|[1-4])$/.test(own)) return `Quý ${own.toUpperCase()}`;
  return null;
}

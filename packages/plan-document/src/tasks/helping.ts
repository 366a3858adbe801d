import { VERBS } from "./verbs.ts";

/** What an order begins with: "đề nghị Sở B phối hợp". */
export const ORDERS = "(?:giao(?: cho)?|de nghi|yeu cau|phan cong|do|co|cung(?: voi)?|va) ";

const OWES =
  "(?:(?:co|chiu) trach nhiem |co nhiem vu |tich cuc |chu dong |la (?:cac )?(?:co quan|don vi|bo phan|luc luong) )";
const WORK = `(?:\\s(?:${VERBS}|to chuc|tuyen truyen|truyen thong)(?![a-z])[^;.]*|\\sve [^;,.]{3,60})?`;

/**
 * Words behind a name that say it helps, as a part of a pattern: "phối hợp", "cùng tham gia", "có trách nhiệm phối hợp cung
 * cấp số liệu", "là đơn vị phối hợp", "hỗ trợ về chuyên môn".
 */
export const HELPING = `${OWES}*(?:(?:cung |tham gia )?phoi hop${WORK}|cung (?:tham gia|thuc hien|trien khai|lam|to chuc|chuan bi|ho tro)(?: thuc hien)?|tham gia(?: thuc hien| phoi hop| to chuc| trien khai)?|cong tac|ho tro(?: (?:ky thuat|chuyen mon|kinh phi|nhan luc|phuong tien|co so vat chat|am thanh|hau can))?${WORK})`;

/** Words before names that help: "với sự tham gia của Sở B", "có sự phối hợp của Phòng C". */
export const HELP_OF =
  "(?:(?:voi|co|cung|duoc) )?su (?:phoi hop|tham gia|ho tro|giup do|giup suc|cong tac|dong hanh)(?:,? (?:va )?(?:chat che|tich cuc|phoi hop|tham gia|ho tro))* cua";

import { BOUND, NUMBER, PERIOD } from "./quota-words.ts";

/** What numbers count besides things: time, money, measures, people, places, and words of plans themselves. */
const NO_THING =
  "(?:ngay(?! cong)|thang|tuan|nam|qu[yi]|gio|phut|giay|trieu|ty|nghin|ngan|dong|vnd|nguoi|tuoi|dai bieu|hoc vien|hoc sinh|sinh vien|can bo|cong chuc|vien chuc|doan vien|hoi vien|dang vien|thi sinh|thanh vien|khach|ban tre|km|m|m2|ha|met|kg|lit|tan|bac|diem|muc|phan|doi tuong|noi dung|xa|phuong|thon|khu|ap|lang|huyen|tinh|dac khu|don vi(?! mau)|hang (?:ngay|tuan|thang|quy|nam)|co quan|dia phuong|cap|chi tieu|chi so|tieu chi|nhiem vu|giai phap|nhom(?!\\s*(?:$|[,;.)]))|van de|linh vuc|loai|muc tieu|ve|den|va|tro (?:len|xuong|di)|so|the|la(?! co)|cua|hinh thuc|trong|tren|duoi|tai|theo|khoan|dieu|muoi|h|lan|to chuc(?! dang| hoi)|cong (?:thong tin|ttdt)|trang (?:thong tin|ttdt))(?![a-z])";
/** Words with which the name of a thing is over. */
const STOP =
  "(?:cho|tai|tren|theo|o|trong|cua|duoc|(?<!(?:ban|bieu|so|luoc) )do(?! hoa)|de|den|voi|tu|va|ve|gom|bang|phuc vu|tham gia|tham du|du thi|dat|vao|nham|cho|khi|tuyen truyen|huong dan|phuc|moi|hoac|cung|phat(?! dong)|thuoc|co|la|nhan|trao|gui|dang tai|khong|hang|dinh ky|trieu|nghin|ty)(?![a-z])";
const THING = `((?!${NO_THING})[a-z]{2,}(?:[ \\u00a0](?!${STOP})[a-z]+){0,6})`;
/** "2.000 hộ tham gia": they come and are no work. */
const COMES = "(?![a-z])(?! (?:tham gia|tham du|du thi|huong ung|du ))";

/** Verbs that make, give, place or hold what is counted right behind them. */
const MAKES =
  "(?:mua(?: sam)?|lap(?: dat)?|trang bi|cap(?: phat| moi)?|trao(?: tang)?|xay(?: dung| moi)?|in(?: an)?|phat hanh|ban giao|sua chua|sua|duy tu|tiem|thanh lap|khoi cong|treo|dung|dat|bo sung|thay(?: the)?|cai dat|san xuat|thiet ke|bien soan|soan|to chuc|thuc hien|mo|dang(?: tai)?|phat(?: song)?|ra mat|xuat ban|viet|ho tro|giup|kham|chieu|dien|quay|ghi hinh|cong bo|nhan rong|trien khai|nang cap|lam|tuyen chon|phan phat|cung cap|(?:kiem tra|giam sat)(?: chuyen de)?|khao sat|thu hoach|van dong|dong gop|don(?: tiep)?)";

/** Each of some, and what each shall do: "mỗi trường", "mỗi đảng viên đăng ký". */
const EACH_OWER =
  "moi (?!ngay|tuan|thang|quy|nam|lan|ky|buoi|so |dot)[a-z]+(?: [a-z]+){0,2}?(?:, [a-z]+(?: [a-z]+)?)?(?: (?:dang ky|gui|nop|du thi|co|phai co|duy tri|chon|lam|xay dung|to chuc|mo))?";

/** `Mua 200 máy thổi gió`: what a verb makes, whatever it is. Groups: bound, number, thing. */
export const MADE = new RegExp(
  `(?<=(?<![a-z])${MAKES} )${BOUND}(${NUMBER})\\s+${THING}${COMES}`,
  "g",
);
/** `mỗi đơn vị dự thi từ 02 sáng kiến` or `mỗi lớp 1 góc`: what each owes. Groups: bound, number, thing. */
export const SHARED = new RegExp(
  `(?<=(?<![a-z])${EACH_OWER} )${BOUND}(${NUMBER})\\s+${THING}${COMES}`,
  "g",
);
/** `Bảng cấm lửa tại cửa rừng, 150 bảng`: at the end of a clause. Groups: bound, number, thing. */
export const LISTED = new RegExp(
  `(?<=^|[,(] ?|(?<![a-z])voi (?=it nhat|toi thieu)|[a-z] (?=(?:it nhat|toi thieu|khong duoi|khong it hon) ))${BOUND}(${NUMBER})\\s+${THING}${COMES}(?=\\s*(?:[,;.)]|$))`,
  "g",
);
/** `2.500 chiếc`, `120 suất quà; 60 lượt trường`: the value of a label for amounts. Groups: bound, number, thing. */
export const STATED = new RegExp(
  `(?<=(?:^|[,;:(+])\\s*(?:them )?|(?<![a-z])va )${BOUND}(${NUMBER})\\s+${THING}${COMES}`,
  "g",
);
/** `mỗi năm 02 đêm diễn`. Groups: period, bound, number, thing. */
export const EACH_THING = new RegExp(
  `(?<![a-z])(?:moi|hang|mot)\\s+${PERIOD}\\s+(?:(?:${MAKES}|co|tang) )?${BOUND}(${NUMBER})\\s+${THING}`,
  "g",
);

/** The name of a thing without what only describes it: all of three words, the first two of more. */
export function thingOf(written: string): string {
  const words = written.trim().split(/\s+/);
  return words.slice(0, words.length > 3 ? 2 : 3).join(" ");
}

/** True where a verb that makes something stands right before: "Thực hiện 04 chương trình". */
export const isMade = (before: string): boolean => MADE_BEFORE.test(before);
const MADE_BEFORE = new RegExp(`(?<![a-z])${MAKES} (?:them |khoang |it nhat |toi thieu )?$`);

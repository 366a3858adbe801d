import { plain } from "../text/fold.ts";

const SECTION = new RegExp(
  `^(?:${[
    "muc (?:dich|tieu)(?:,| -| va)?(?: y nghia,?| muc tieu,?)?(?: yeu cau)?",
    "yeu cau|quan diem(?:,| va)?(?: muc tieu| chi dao)?|can cu(?: phap ly)?",
    "noi dung(?: va| -|,)?(?: giai phap| nhiem vu| thuc hien| cong viec)?|giai phap(?: thuc hien)?",
    "(?:cac )?nhiem vu(?:,? va| -|,)?(?: giai phap| cu the| trong tam| chu yeu| chung)?(?: chu yeu| trong tam)?",
    "doi tuong(?:, pham vi)?|pham vi|thoi gian(?:, dia diem)?(?:, thanh phan)?|dia diem|kinh phi(?: thuc hien)?",
    "to chuc thuc hien|phan cong (?:nhiem vu|thuc hien|trach nhiem)|trach nhiem(?: thuc hien| cua .{3,60})?",
    "tien do(?: thuc hien)?|tinh hinh chung|che do (?:thong tin,? )?bao cao",
  ].join("|")})$`,
);

/** Letters, and all of them capitals. */
export const isInCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

/** A line that can be nothing but the heading of one of a plan's usual parts ("MỤC ĐÍCH, YÊU CẦU"), numbered or not. */
export function isSectionHeading(text: string): boolean {
  return (
    text.length < 90 && isInCapitals(text) && SECTION.test(plain(text).replace(/[\s.:]+$/, ""))
  );
}

const OPENS =
  /^(?:muc dich|muc tieu|yeu cau|quan diem|noi dung|(?:cac )?nhiem vu|(?:cac )?giai phap|(?:cac )?hoat dong|doi tuong|thoi gian|kinh phi|to chuc thuc hien|phan cong|trach nhiem|tien do|che do|tinh hinh|cong tac)(?![a-z])/;

/** A heading in capitals without a number inside the body: one of a plan's usual parts, perhaps with more words. */
export function isCapitalHeading(text: string): boolean {
  return text.length < 120 && isInCapitals(text) && OPENS.test(plain(text)) && !/[;,]$/.test(text);
}

import { plain } from "../text/fold.ts";

// "bao(?! (?:quan))" must not shut out "Báo Quảng Ngãi".
const wholeWords = (words: string): string =>
  words.replace(/\(\?! (\([^()]*(?:\([^()]*\)[^()]*)*\))\)/g, "(?! $1(?![a-z]))");

/**
 * Words with which the name of a public body begins, without diacritics; longest first where one begins another. Where
 * the same letters begin other words ("Sở" and "số lượng", "Báo" and "báo cáo"), those are shut out.
 */
const HEAD = [
  "so(?! (?:luong|lieu|ky|bao|tien|hoa|kien|lan|thu|to|ngay|hieu|nguoi|khac))",
  "bo phan (?=mot cua|tiep nhan|chuyen mon|van thu|cntt|cong nghe|truyen thong|van phong|hanh chinh|phap che|ke toan|y te|nghiep vu|giup viec)|bo(?! (?:phan|chi so|tai lieu|cong cu|tieu chi|thu tuc|sung|nhan dien|anh|tri|loc|mau))",
  "ban(?! (?:hanh|tin|do|ghi|sac|bien(?! tap)|thao|quyen))",
  "uy ban|ubnd|hdnd|hoi dong(?! thi(?! dua)(?![a-z]))|van phong|vp(?=[ .])",
  "phong(?! (?:trao|su|chong|ngua))",
  "cong an|quan su|bien phong|bao(?! (?:chi(?! minh)|cao|dam|ve|gom|dien tu|in|quan|tri|mat))",
  "bao hiem|bhxh|dai(?! (?:bieu|hoi|ly|tra|dien|loan))|tap chi",
  "hoi(?! (?:trai|dien|khoe|xuan|giang|chien|dua|lang|tu|nghi|thao|thi|vien|dap|dong|hop|hoa|quan|truong|nhap|cho))",
  "lien doan|lien hiep|lien doi|chi doi|chi doan|lien chi|cum (?:thi dua|truong|xa|phuong|dan cu|chi bo)|tinh doan|thanh doan|huyen doan|xa doan|doan(?! (?:the|vien|kiem|cong tac|ket|ho))",
  "mat tran|ubmttq|mttq|truong(?! (?:hop|phong|ban|doan|nhom|ca))|hoc vien|vien(?! (?:chuc|phi|tro|tham))",
  "trung tam|chi cuc|cuc|vu(?! (?:viec|an|mua|nuoi))|tong cuc|thanh tra(?! (?:,|viec))|kho bac|ngan hang|buu dien|vnpt|viettel|mobifone|vinaphone|vien thong|fpt|cong (?:thong tin|ttdt|dich vu)",
  "tinh uy|thanh uy|huyen uy|dang uy|quan uy|chi uy|chi bo|dang bo|bch|bqp|bql|bo chi huy|bo tu lenh",
  "toa(?= (?:an|hinh su|dan su|gia dinh|hanh chinh|kinh te|lao dong|so tham|phuc tham|chuyen trach))|tham phan|hoi tham|kiem sat vien|thi hanh an|vien kiem sat|benh vien|tong cong ty|tap doan|cong ty|doanh nghiep|thuong truc|chinh phu|quoc hoi|thu tuong",
  "chu tich|pho chu tich|bi thu|giam doc|truong (?:phong|ban|doan|nhom)|chanh (?:van phong|thanh tra)|hieu truong|chinh quyen",
  "to chuc (?:chinh tri|doan the|dang|xa hoi|tin dung|cong doan)|to(?! (?:chuc|roi|gap|tuyen|trinh|khai|cao|ve|den))",
  "cong doan|thong tan xa|hiep hoi|phan hieu|cau lac bo|clb|vuon quoc gia|cang vu|co so(?= (?:cai nghien|bao tro|giam giu))|quy(?! (?:[iv\\d]+|dinh|che|mo|trinh|hoach|dat|uoc|chuan))|ban quan ly",
  "nha(?! (?:tinh|nhan ai|dai doan ket|luu niem|nuoc|bao|truong|o|may))|dien luc|hai quan|thue(?! (?:bao|dat|xe))|don bien phong|ubkt|tram|hat kiem lam|chi nhanh",
  "tieu ban|tieu doan|trung doan|su doan|lu doan|dai doi|tieu doi|trung doi|hai doi|ban chi huy|bo tham muu|vung (?=canh sat bien|hai quan)",
  "doi(?! (?:hinh|ngu|moi|tuong|voi|thoai|khi|song|tien))|to dan pho|khu pho|khoi pho|khu dan cu",
  "cong tac vien|dong chi|d\\/c|chuyen vien|cong chuc|can bo(?! (?:chu chot|cac cap))|ke toan|van thu|thu ky|uy vien|giao vien|gvcn|tong phu trach|nhan vien|bgh|thu truong|truong (?:thon|khu|tieu ban|xom|ap|to|khoa|bo mon)|pho (?:giam doc|bi thu|hieu truong|truong|chanh)|to truong|nguoi dung dau",
  "xi nghiep|khoi(?! (?:luong|nghiep|dong|xuong|cong))|thu vien|bao tang|lien minh|chi hoi|buu cuc|hop tac xa|khoa(?! (?:hoc|hop|bieu|luan))",
]
  .map(wholeWords)
  .join("|");
const COLLECTIVE = "cac|tat ca|toan bo|mot so|nhung|tung|moi(?! truong)";
const STARTS_HEAD = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, "u");
const STARTS_COLLECTIVE = new RegExp(`^(?:${COLLECTIVE})\\s`);
const STARTS_BODY = new RegExp(
  `^(?:${HEAD}|${COLLECTIVE}|co quan|don vi|dia phuong|thu truong|nganh|lanh dao|nha truong|thanh vien)(?![\\p{L}])`,
  "u",
);
/** "UBKT", "BTG&DV", "PC02"; "TP" and "TX" are ranks of places. */
const ACRONYM = /^(?!(?:TP|TX|TT)(?![A-ZĐ]))[A-ZĐ][A-ZĐ&.-]{1,11}\d{0,3}(?=[\s,;)]|$)/;

/** The letters of heads that are other words with other tones: "Bảo tồn" is no "Báo", "Môi trường" no "mỗi …". */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  so: ["sở"],
  bo: ["bộ"],
  ban: ["ban"],
  phong: ["phòng"],
  bao: ["báo", "bảo"],
  dai: ["đài"],
  hoi: ["hội"],
  vien: ["viện", "viễn"],
  vu: ["vụ"],
  cuc: ["cục"],
  to: ["tổ"],
  tong: ["tổng"],
  quy: ["quỹ"],
  nha: ["nhà"],
  tram: ["trạm"],
  khoi: ["khối"],
  quan: ["quân"],
  bien: ["biên"],
  thue: ["thuế"],
  truong: ["trường", "trưởng"],
  doan: ["đoàn"],
  doi: ["đội"],
  khoa: ["khoa"],
  moi: ["mỗi"],
  tung: ["từng"],
  nhung: ["những"],
};

function isSpelt(text: string): boolean {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
  const bare = plain(first);
  const forms = SPELT[bare];
  if (!forms || forms.includes(first))
    return bare !== "bao" || first !== "bảo" || /^bảo (?:hiểm|tàng)/i.test(text);
  return first === bare && plain(text) === text.toLowerCase();
}

/** "Ngành Giáo dục", "công chức Tư pháp": named by the capital that follows. */
const NAMED_BY_CAPITAL =
  /^(?:[Nn]gành|[Cc]ông chức|[Cc]án bộ|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Đđ]ặc khu|[Tt]hôn|[Bb]uôn|[Bb]ộ phận) \p{Lu}/u;
const NO_BODIES =
  /^(?:cac|nhung) (?:ngay|khu (?:cong nghiep|kinh te|che xuat|vuc)|cong trinh|du an|linh vuc|van de|nhiem vu|viec|cong viec|hoat dong|noi dung|giai phap|bien phap|buoc|chi tieu|chi so|muc tieu|yeu cau|nguyen tac|su kien|hinh thuc|moc|dot|san pham|chuyen (?:de|muc)|dieu kien|quy dinh|van ban|tieu chi|chuong trinh|ke hoach|khoan|nguon|thong tin|loai|mo hinh|phong trao|dieu|chuong|muc|phan)(?![a-z])|^(?:moi|tung) (?:ngay|tuan|thang|quy|nam|ky|dot|lan|buoi|dip)(?![a-z])/;

/** True for words that begin like a public body or a group of them ("Sở …", "Các cơ quan …"). */
export function startsLikeActor(text: string): boolean {
  const words = text.trimStart();
  if (/^(?:mỗi|từng) số\s/iu.test(words)) return false;
  const bare = plain(words);
  const isBody = STARTS_BODY.test(bare) && isSpelt(words) && !NO_BODIES.test(bare);
  return isBody || ACRONYM.test(words) || NAMED_BY_CAPITAL.test(words);
}

/** True for the name of one body, not of a group. */
export function startsNamedBody(text: string): boolean {
  return startsHead(text) || ACRONYM.test(text);
}

/** The same by its head noun, not by an acronym. */
export function startsHead(text: string): boolean {
  const isHead = STARTS_HEAD.test(plain(text)) && /^\p{Lu}/u.test(text) && isSpelt(text);
  return isHead || NAMED_BY_CAPITAL.test(text);
}

/** "các sở …", "mỗi xã": a group of bodies. */
export function startsGroup(text: string): boolean {
  const words = plain(text);
  return STARTS_COLLECTIVE.test(words) && isSpelt(text) && !NO_BODIES.test(words);
}

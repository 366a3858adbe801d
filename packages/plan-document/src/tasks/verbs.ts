/**
 * Verbs with which what is to be done begins, without diacritics: they end the name of whoever does it. Written in small
 * letters in a sentence; in capitals the same words may belong to a name ("Ban Tổ chức", "Phòng Tuyên truyền").
 */
export const VERBS = [
  "to chuc(?! (?:chinh tri|doan the|xa hoi|dang|thanh vien))|xay dung|trien khai|thuc hien|tham muu|tang cuong|day manh|ra soat|huong dan|nghien cuu|kiem tra",
  "bien soan|san xuat|dang tai|dang|mo(?= (?:chuyen|lop|dot|cac))|in an|in(?= \\d)|cap nhat|tuyen truyen|theo doi|de xuat|trinh|hoan thanh|chi dao|van dong|bo tri",
  "lap(?! phap)|duy tri|phat dong|phat hanh|phat song|phat thanh|xuat ban|thiet ke|thiet lap|don doc|tong hop|bao cao|cung cap|ra mat|khao sat|mo rong|phuc vu|nang cao",
  "giai quyet|xu ly|tiep nhan|cong khai|cong bo|niem yet|bao dam|dam bao|chuan bi|quan ly(?! nha nuoc)|van hanh|dao tao|boi duong|tap huan|truyen thong|pho bien|ho tro",
  "thanh lap|kien toan|quan triet|gioi thieu|treo|giam sat|danh gia|tong ket|so ket|bieu duong|ky ket|bien tap|bo sung|sua doi|hoan thien|trang bi|mua sam|dau tu",
  "nang cap|thong ke|thu thap|lua chon|chu tri|chu dong|lam dau moi|phoi hop|chiu trach nhiem|co trach nhiem|can cu|ban hanh|lap dat|ket noi|chia se|long ghep|tham gia",
  "la co quan|la don vi|la dau moi|phan cong|gan voi|khai thac|su dung|tich hop|so hoa|dong bo|chuyen doi|ung dung|trien lam|trao giai|cham thi|phat(?= \\d)|gui|dua|ra(?= quan)",
].join("|");

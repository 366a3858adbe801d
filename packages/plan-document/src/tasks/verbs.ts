/**
 * Verbs with which what is to be done begins, without diacritics: they end the name of whoever does it. Written in small
 * letters in a sentence; in capitals the same words may belong to a name ("Ban Tổ chức", "Phòng Tuyên truyền").
 */
const ONLY_VERBS = [
  "(?<!(?:^|[\\s,])(?:cac|nhung) )to chuc(?! (?:chinh tri|doan the|xa hoi|d[a#]ng|thanh vien|lien quan|ca nhan|quoc te)|[,;.])|xay dung|trien khai|thuc hien|tham muu(?!,? giup viec)|tang cuong|day manh|ra soat|huong dan|nghien cuu",
  'bien soan|mo(?= (?:[“"]|chuyen|lop|dot|cac|it nhat|toi thieu|\\d))|in an|in(?= \\d)|cap nhat|theo doi|de xuat|(?<!(?:cong|chuong|quy|qua|lo|giao|tien) )trinh|hoan thanh|van dong|bo tri',
  "lap(?! phap)|duy tri|phat dong|phat song|phat thanh(?!(?:,| va| ?-) ?truyen hinh)|thiet ke|thiet lap|don doc|tong hop|bao cao|ra mat|khao sat|mo rong|nang cao",
  "du tru|thanh toan|thanh quyet toan|quyet toan|doi chieu|giai quyet|tiep nhan|cong khai|cong bo|niem yet|bao dam|dam bao|chuan bi|boi duong|tap huan|pho bien|ho tro",
  "thanh lap|kien toan|quan triet|gioi thieu|treo|danh gia|tong ket|so ket|bieu duong|ky ket|bien tap|bo sung|sua doi|hoan thien|trang bi|mua sam",
  "nang cap|thong ke|thu thap|lua chon|chu tri|chu dong|lam dau moi|phoi hop|chiu trach nhiem|co trach nhiem|co nhiem vu|can cu|ban hanh|lap dat|ket noi|chia se|long ghep|tham gia",
  "la co quan|la don vi|la dau moi|phan cong|gan voi|khai thac|su dung|tich hop|so hoa|dong bo|chuyen doi|ung dung|trien lam|trao giai|cham thi|phat(?= \\d)|gui|(?<!thi )dua|viet(?= \\d)|dang(?: tai)?(?= (?:it nhat|toi thieu|\\d|tin,? bai|tren trang|tren cong))|ra(?= quan)",
  "tham dinh|kich hoat|cai dat|chinh trang|cu can bo|tien hanh|phan bo|viet|phat trien|ap dung|thi diem|tuyen duong|(?<!thi dua )khen thuong|cap phat|can doi|xoa|khac phuc|loai bo|cham dut|thao go|cung co|phat huy|soan thao|chuyen giao|kiem soat|ngan chan|tich cuc|khan truong|kip thoi|lam(?= (?!sang|nghiep)[a-z])|thuong xuyen|duoc giao",
  "phu trach(?= (?:viec|cong tac|noi dung|to chuc|mang|khau|chung))|cu the hoa|tao dieu kien|nhan rong|thuc day|ra quan|don ve sinh|ve sinh|phun|trong(?= (?:moi |it nhat |toi thieu )?\\d)|tham hoi|tang(?= (?:qua|\\d))|trao(?= (?:qua|tang|\\d))|tiem|thu gom|ra mat|dien tap|phan anh|dang ky|lap dat|phan bo|cam ket|nhac nho|tu van|lanh dao(?=,? (?:va )?chi dao| (?:ubnd|uy ban|viec|thuc hien|cac cap|cac chi|cac to|cong tac|to chuc))|trieu tap|du kien|chu toa|tham du",
  "doc(?= (?:ban tin|thong bao|tin|bai|loi|cac))|giu (?:gin|vung|nghiem|on dinh)|giup(?! viec)|soan(?! thao)|ve(?= (?:tranh|bich hoa|\\d))|quay(?= (?:phim|video|clip|phong su|\\d))|dan(?= (?:ap phich|pa ?no|poster|nhan|tem|to roi|thong bao))|nhan tin|goi dien|tham(?= (?:hoi|tang|vieng))|cham lo|(?:thu|quet|don) don|don dep|nao vet|kiem (?:dem|ke)|nhap(?= (?:du lieu|so lieu|thong tin))|chieu(?= (?:phim|video|\\d))|day(?= (?:boi|tieng|cac|ky nang))",
  "tra loi|giai dap|doi thoai|xu phat|dieu chinh|cam(?= (?:bien|co|moc|\\d))|so tan|di doi|cuu tro|ung ho|quyen gop|keu goi|huong ung|neu guong|ket nghia|cham diem|xep loai|phe duyet|duyet|gop y|lay y kien|giai trinh|lam viec voi|noi chuyen|tiep xuc|thong bao|thu(?= (?:hoi|nop|phi))|len(?= (?:lich|ke hoach|phuong an|danh sach|khung))|chup|ghi (?:hinh|am|chep|nhan)|phat loa|dua tin|truc(?= (?:chot|ban|24|canh|san sang))|khoi cong|ban giao|nghiem thu|trao doi|tranh thu|chuyen(?= (?:ho so|tin|bai|van ban|danh sach))|kien nghi|rut kinh nghiem|chon(?= (?:va|\\d|ra|cac))|du thao|phai co|xet xu|yeu cau(?= (?:cac|moi|tung|nguoi|don vi|to chuc))|kem cap|phu dao|quan tri|cat dung|dung(?= (?:video|clip|phim|pano|cum|rap|trai))|lam moi|chay(?= (?:chu|quang cao|clip|truyen thong))|dau thau|trang tri|tang(?= (?:luong|thoi luong|so|tan suat|dung luong))|kiem duyet|tiep song|tuong thuat|livestream|tiep tuc|khuyen khich|lan toa|den(?= (?:tung|tan)(?![a-z]))|lap(?= (?:va|nhom|trang|kenh|danh|so))|phat(?= (?:noi dung|ban tin|thong diep|thong tin|tin|bai|truc tiep|lai|nhac|to|loa))|lay y kien|giai trinh|trich|mua(?= )|thue(?= (?:don vi|khoan|ngoai))|chiu su|nam tinh hinh|quan tam|huy dong",
  "in(?= (?:to roi|to gap|ap phich|tai lieu|sach|so tay|an pham|cam nang|pa ?no))|tiep phat|toa dam|dat(?= (?:man hinh|bien|bang ron|pa ?no|ap phich|ma qr|hom thu|mua|in|hang)(?![a-z]))|chinh sua|dich(?= (?:tin|bai|tai lieu|noi dung|sang)(?![a-z]))|day(?= thu)|cap(?= (?:dinh danh|can cuoc|chu ky so|tai khoan|ma dinh danh|the |giay ))|sinh hoat(?= chuyen de)|tao(?= (?:ma qr|nhom|trang|kenh|tai khoan|lap|su kien|dien dan|kho)(?![a-z]))|sang tac|dan dung|doi moi(?! sang tao)",
  "vinh danh|ton vinh|hieu chinh|thuyet (?:trinh|minh)|giang day|dau noi|cai tien|toi uu|kiem thu|canh bao(?! va )|son(?= (?:ke|sua|moi))|ke ve|dieu hanh xe|moi(?= (?:chuyen gia|bao cao vien|doanh nghiep|phong vien))|chuyen (?:tai|the)|xac minh|gan(?= (?:bien|ma|the|camera)(?![a-z]))|khai truong|khanh thanh|khoi dong|phat hien|dinh chinh|don tiep|dinh huong|mo phong|thao do|chan chinh|tham quan|trao tang|binh chon|phong tac|tong duyet|chay thu|dat(?= lich)|mo(?= (?:diem|them|rong rai))|(?<!cong nghe )thong tin(?=(?:,| va)? (?:tuyen truyen|kip thoi|den|ve)(?![a-z]))|bao ve(?= du lieu)|phong(?=,? chong tin)",
  "hop bao|bieu dien|trung bay|g#ao luu(?= (?:truc tuyen|van nghe|the thao|voi))|bao tri(?= (?:he thong|may|thiet bi|trang))|phan tich|quang ba|pho cap(?= (?:ky nang|kien thuc|chu ky))|xuc tien(?= (?:quang ba|du lich))|cung ung(?= dich vu)|tra ket qua",
].join("|");

/** Verbs that also say what kind of body one is: "các cơ quan quản lý", "nhà xuất bản", "Ban chỉ đạo". */
const ALSO_NAMES =
  "quan ly|san xuat|dao tao|phuc vu|truyen thong|tuyen truyen|kiem tra|phat hanh|xuat ban|chi dao|dau tu|cung cap|giam sat|xu ly|van hanh|dang(?: tai)?|kham|cham soc|tuan tra|phong van|dieu (?:tra|phoi|hanh)|tham tra|van chuyen|chi tra|thi cong";
/** Words that begin the name of a body and may be followed by what it does. */
export const BODIES =
  "co so|to chuc|cap uy|co quan|don vi|doanh nghiep|nha|doi|doan|ban|to|chu|bo phan|chuyen mon|chuc nang";

/** "Tỉnh đoàn tuyên truyền …", "Công đoàn kiểm tra …" do it, "đoàn kiểm tra" is called so. */
const OF_YOUTH = "(?:tinh|thanh|huyen|xa|phuong|cong|lien) (?=doan )";

/** One of the verbs, as a part of a pattern over words without diacritics. */
export const VERBS = `${ONLY_VERBS}|(?<!(?:^|[\\s,])(?<!${OF_YOUTH})(?:${BODIES}) )(?:${ALSO_NAMES})`;

/** A verb that words without diacritics begin with. */
export const OPENS_WITH_VERB = new RegExp(`^(?:${VERBS})(?=[\\s,]|$)`);

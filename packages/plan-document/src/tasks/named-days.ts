/** A day or month with a name of its own. `day` is absent for a whole month. */
export interface NamedDay {
  readonly name: string;
  readonly month: number;
  readonly day?: number;
  /** How the name stands in text without diacritics. */
  readonly pattern: RegExp;
}

/** Days that official plans name. Sources: Decision 505/QĐ-TTg (10/10), the laws and decisions founding each day. */
export const NAMED_DAYS: readonly NamedDay[] = [
  {
    name: "Ngày Chuyển đổi số quốc gia",
    month: 10,
    day: 10,
    pattern: /ngay chuyen doi so(?: quoc gia)?/,
  },
  { name: "Ngày Pháp luật Việt Nam", month: 11, day: 9, pattern: /ngay phap luat/ },
  { name: "Ngày Báo chí Cách mạng Việt Nam", month: 6, day: 21, pattern: /ngay bao chi/ },
  {
    name: "Ngày Khoa học và Công nghệ Việt Nam",
    month: 5,
    day: 18,
    pattern: /ngay khoa hoc(?:,| va) cong nghe/,
  },
  { name: "Ngày Sách và Văn hóa đọc Việt Nam", month: 4, day: 21, pattern: /ngay (?:hoi )?sach/ },
  { name: "Ngày Thầy thuốc Việt Nam", month: 2, day: 27, pattern: /ngay thay thuoc/ },
  { name: "Ngày Nhà giáo Việt Nam", month: 11, day: 20, pattern: /ngay nha giao/ },
  { name: "Ngày Doanh nhân Việt Nam", month: 10, day: 13, pattern: /ngay doanh nhan/ },
  { name: "Ngày Gia đình Việt Nam", month: 6, day: 28, pattern: /ngay gia dinh viet nam/ },
  { name: "Ngày Môi trường thế giới", month: 6, day: 5, pattern: /ngay moi truong the gioi/ },
  {
    name: "Ngày Quyền của người tiêu dùng",
    month: 3,
    day: 15,
    pattern: /ngay quyen (?:cua )?nguoi tieu dung/,
  },
  { name: "Ngày Quốc tế Phụ nữ", month: 3, day: 8, pattern: /ngay quoc te phu nu/ },
  { name: "Ngày Thương binh - Liệt sĩ", month: 7, day: 27, pattern: /ngay thuong binh/ },
  { name: "Ngày Quốc khánh", month: 9, day: 2, pattern: /ngay quoc khanh|quoc khanh 0?2\/0?9/ },
  {
    name: "Ngày hội Đại đoàn kết toàn dân tộc",
    month: 11,
    day: 18,
    pattern: /ngay hoi dai doan ket/,
  },
  {
    name: "Ngày Toàn dân phòng cháy và chữa cháy",
    month: 10,
    day: 4,
    pattern: /ngay toan dan phong chay/,
  },
  { name: "Ngày Quốc tế Thiếu nhi", month: 6, day: 1, pattern: /ngay quoc te thieu nhi/ },
  { name: "Ngày Quốc tế Lao động", month: 5, day: 1, pattern: /ngay quoc te lao dong/ },
  {
    name: "Ngày Giải phóng miền Nam, thống nhất đất nước",
    month: 4,
    day: 30,
    pattern: /ngay (?:giai phong mien nam|thong nhat dat nuoc)/,
  },
  {
    name: "Ngày thành lập Đảng Cộng sản Việt Nam",
    month: 2,
    day: 3,
    pattern: /ngay thanh lap dang/,
  },
  {
    name: "Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    month: 3,
    day: 26,
    pattern: /ngay thanh lap doan thanh nien/,
  },
  {
    name: "Ngày thành lập Quân đội nhân dân Việt Nam",
    month: 12,
    day: 22,
    pattern: /ngay (?:thanh lap quan doi|hoi quoc phong toan dan)/,
  },
  {
    name: "Ngày hội Toàn dân bảo vệ an ninh Tổ quốc",
    month: 8,
    day: 19,
    pattern: /ngay hoi toan dan bao ve an ninh/,
  },
  { name: "Ngày Phụ nữ Việt Nam", month: 10, day: 20, pattern: /ngay phu nu viet nam/ },
  { name: "Ngày Dân số Việt Nam", month: 12, day: 26, pattern: /ngay dan so viet nam/ },
  { name: "Ngày Dân số thế giới", month: 7, day: 11, pattern: /ngay dan so the gioi/ },
  { name: "Ngày Quốc tế Hạnh phúc", month: 3, day: 20, pattern: /ngay quoc te hanh phuc/ },
  { name: "Ngày Nước thế giới", month: 3, day: 22, pattern: /ngay nuoc the gioi/ },
  {
    name: "Ngày Quốc tế Người cao tuổi",
    month: 10,
    day: 1,
    pattern: /ngay quoc te (?:ve )?nguoi cao tuoi/,
  },
  {
    name: "Ngày Người khuyết tật Việt Nam",
    month: 4,
    day: 18,
    pattern: /ngay nguoi khuyet tat viet nam/,
  },
  {
    name: "Ngày Thế giới không thuốc lá",
    month: 5,
    day: 31,
    pattern: /ngay the gioi khong (?:hut )?thuoc la/,
  },
  {
    name: "Ngày Toàn dân phòng, chống ma túy",
    month: 6,
    day: 26,
    pattern: /ngay toan dan phong,? chong ma tuy/,
  },
  {
    name: "Ngày Thế giới phòng, chống AIDS",
    month: 12,
    day: 1,
    pattern: /ngay the gioi phong,? chong (?:hiv\/)?aids/,
  },
  {
    name: "Ngày An toàn thực phẩm thế giới",
    month: 6,
    day: 7,
    pattern: /ngay an toan thuc pham the gioi/,
  },
  { name: "Ngày Thể thao Việt Nam", month: 3, day: 27, pattern: /ngay the thao viet nam/ },
  {
    name: "Ngày Biên phòng toàn dân",
    month: 3,
    day: 3,
    pattern: /ngay (?:hoi )?bien phong toan dan/,
  },
  { name: "Ngày Du lịch thế giới", month: 9, day: 27, pattern: /ngay du lich the gioi/ },
  { name: "Tháng Thanh niên", month: 3, pattern: /thang thanh nien/ },
  { name: "Tháng hành động vì trẻ em", month: 6, pattern: /thang hanh dong vi tre em/ },
  { name: "Tháng Công nhân", month: 5, pattern: /thang cong nhan/ },
  { name: "Tháng hành động vì môi trường", month: 6, pattern: /thang hanh dong vi moi truong/ },
  { name: "Tháng An toàn giao thông", month: 9, pattern: /thang (?:cao diem )?an toan giao thong/ },
  {
    name: "Tháng hành động phòng, chống ma túy",
    month: 6,
    pattern: /thang hanh dong phong,? chong ma tuy/,
  },
  {
    name: "Tháng hành động về an toàn, vệ sinh lao động",
    month: 5,
    pattern: /thang hanh dong ve an toan,? ve sinh lao dong/,
  },
  { name: "Tháng Nhân đạo", month: 5, pattern: /thang nhan dao/ },
];

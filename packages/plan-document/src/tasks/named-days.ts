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
    pattern: /ngay (?:hoi )?chuyen doi so(?: quoc gia)?/,
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
  { name: "Tháng Thanh niên", month: 3, pattern: /thang thanh nien/ },
  { name: "Tháng hành động vì trẻ em", month: 6, pattern: /thang hanh dong vi tre em/ },
];

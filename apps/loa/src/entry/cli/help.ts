export const help = `Loa – từ kế hoạch trên giấy đến cam kết và minh chứng / from a plan on paper to commitments and proof

  loa serve                    chạy chương trình / run the program
  loa read FILE [--json]       đọc một kế hoạch, không cần cơ sở dữ liệu / read a plan, no database needed
  loa units import FILE        nhập danh mục cơ quan, đơn vị (CSV, XLSX) / import units
  loa audit verify             kiểm tra chuỗi niêm phong nhật ký / verify the audit chain
  loa help                     trang này / this page

Mã kết thúc / exit status: 0 được / done · 1 không làm được / failed · 2 gọi sai / wrong call
  loa read: 3 không có tệp hoặc tệp trống / missing or empty · 4 quá lớn / too large · 5 có mật khẩu hoặc không đọc được / encrypted or unreadable · 6 không phải kế hoạch / no plan`;

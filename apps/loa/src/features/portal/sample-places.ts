/** Hotlines of the sample province: numbers nobody has. */
export const sampleHotlines = [
  {
    unitCode: "VPUBND",
    name: "Tổng đài hỗ trợ người dân, doanh nghiệp",
    purpose: "Hỏi về thủ tục, hồ sơ đang chờ, nơi nộp; báo khi bị yêu cầu giấy tờ đã được bãi bỏ.",
    phone: "0255 000 1022",
    hours: "7:00–17:00, thứ Hai đến thứ Bảy",
    checkedDaysAgo: 6,
  },
  {
    unitCode: "SKHCN",
    name: "Hỗ trợ dịch vụ công trực tuyến",
    purpose: "Không đăng nhập được, không tải được tệp, không thấy hồ sơ đã nộp.",
    phone: "0255 000 2233",
    hours: "7:30–17:00, ngày làm việc",
    checkedDaysAgo: 12,
  },
  {
    unitCode: "VPUBND",
    name: "Phản ánh thái độ phục vụ",
    purpose: "Cán bộ gây khó khăn, đòi thêm giấy tờ, trễ hẹn không báo.",
    phone: "0255 000 3344",
    hours: "Cả ngày, ghi âm ngoài giờ",
    checkedDaysAgo: 20,
  },
  {
    unitCode: "SKHCN",
    name: "Báo cuộc gọi, tin nhắn lừa đảo",
    purpose: "Có người xưng là cán bộ để hỏi mã xác thực hoặc đòi chuyển tiền.",
    phone: "0255 000 4455",
    hours: "7:30–21:00 hằng ngày",
    checkedDaysAgo: 130,
  },
] as const;

/** Documents of the sample province: the numbers are made up, the files say so. */
export const sampleDocuments = [
  {
    unitCode: "VPUBND",
    kind: "Kế hoạch",
    number: "10/KH-UBND-MAU",
    daysAgo: 20,
    issuer: "Ủy ban nhân dân tỉnh (mẫu)",
    abstract: "Kế hoạch truyền thông về chuyển đổi số và cải cách hành chính của tỉnh mẫu.",
    sections: ["cds", "cchc"],
  },
  {
    unitCode: "SKHCN",
    kind: "Công văn",
    number: "215/SKHCN-MAU",
    daysAgo: 32,
    issuer: "Sở Khoa học và Công nghệ (mẫu)",
    abstract: "Hướng dẫn tổ công nghệ số cộng đồng hỗ trợ người dân nộp hồ sơ trực tuyến.",
    sections: ["cds"],
  },
  {
    unitCode: "VPUBND",
    kind: "Quyết định",
    number: "88/QĐ-UBND-MAU",
    daysAgo: 60,
    issuer: "Chủ tịch Ủy ban nhân dân tỉnh (mẫu)",
    abstract: "Công bố danh mục thủ tục hành chính được cắt giảm giấy tờ trong lĩnh vực đất đai.",
    sections: ["cchc"],
  },
  {
    unitCode: "VPUBND",
    kind: "Quyết định",
    number: "12/QĐ-UBND-MAU",
    daysAgo: 400,
    issuer: "Chủ tịch Ủy ban nhân dân tỉnh (mẫu)",
    abstract: "Quy chế hoạt động của bộ phận một cửa cấp xã.",
    sections: ["cchc"],
    replacedBy: "88/QĐ-UBND-MAU",
  },
] as const;

/** Of nobody: the sample province has no people. */
export const sampleConsent = "Mẫu: không có người thật nào";

export const sampleHonours = [
  {
    unitCode: "21115",
    kind: "initiative",
    name: "Một cửa xuống thôn mỗi thứ Sáu",
    words:
      "Bộ phận một cửa của xã vùng cao mang máy tính, máy in về từng thôn theo lịch đọc trên loa. Bà con không phải xuống núi để chứng thực, khai sinh.\nCách làm này được đề cử vì dễ làm theo: hai cán bộ, một chiếc xe, một lịch dán ở nhà văn hóa.",
  },
  {
    unitCode: "21040",
    kind: "exemplar",
    name: "Tổ công nghệ số thôn Mẫu 3",
    words:
      "Năm thành viên đã hướng dẫn từng nhà kích hoạt định danh, ưu tiên người già và người khuyết tật. Tổ ghi lại câu hỏi hay gặp để người sau tự làm được.",
  },
] as const;

export const sampleImprint = {
  vi: {
    siteName: "Cổng thông tin truyền thông chính sách",
    agency: "Ủy ban nhân dân tỉnh mẫu",
    governingBody: "Ủy ban nhân dân tỉnh mẫu",
    responsible: "Bà Nguyễn Thị Mẫu, Chánh Văn phòng",
    address: "Số 1, đường Mẫu, tỉnh mẫu",
    phone: "0255 000 0001",
    email: "banbientap@mau.loa.invalid",
    licence: "Giấy phép mẫu số 00/GP-MAU (không có giá trị)",
  },
  en: {
    siteName: "Policy communication portal",
    agency: "People's Committee of the sample province",
    governingBody: "People's Committee of the sample province",
    responsible: "Ms Nguyen Thi Mau, chief of office",
    address: "1 Sample Street, sample province",
    phone: "0255 000 0001",
    email: "editors@mau.loa.invalid",
    licence: "Sample licence 00/GP-MAU (of no effect)",
  },
} as const;

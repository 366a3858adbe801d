import type { Bilingual } from "../../contract/endpoint.ts";

/** What the parts of the document are called. */
export const words = {
  title: { vi: "API của Loa", en: "The API of Loa" },
  about: {
    vi: "Mọi việc giao diện làm được đều đi qua các địa chỉ này. Phần mềm khác dùng mã truy cập API cá nhân.",
    en: "Everything the console does goes through these doors. Other programs use a personal API token.",
  },
  tokenScheme: {
    vi: "Mã truy cập API, tạo tại Hồ sơ của tôi. Gửi trong đầu mục Authorization: Bearer loa_…",
    en: "A personal API token, made under My profile. Sent as Authorization: Bearer loa_…",
  },
  sessionScheme: {
    vi: "Phiên đăng nhập trên trình duyệt. Việc ghi phải kèm đầu mục x-loa-request: 1.",
    en: "A session of the browser. Changes must carry the header x-loa-request: 1.",
  },
  scope: { vi: "Phạm vi của mã", en: "Token scope" },
  sessionOnly: {
    vi: "Chỉ dùng khi đăng nhập trên giao diện; không nhận mã truy cập API.",
    en: "For people signed in to the console; takes no API token.",
  },
  open: { vi: "Không cần đăng nhập.", en: "No sign-in needed." },
  key: {
    vi: "Khóa do bên gọi tự đặt. Gửi lại cùng khóa trong 24 giờ thì nhận lại câu trả lời đầu, không làm lần nữa.",
    en: "A key of your own. Sent again within 24 hours it brings the first answer; nothing is done twice.",
  },
  json: { vi: "Các trường, dưới dạng JSON", en: "The fields, as JSON" },
  file: { vi: "Tệp", en: "The file" },
  done: { vi: "Đã xong", en: "Done" },
  nothing: { vi: "Đã xong, không có nội dung", en: "Done, without content" },
  bytes: { vi: "Tệp để lưu", en: "A file to save" },
  replayed: {
    vi: "Có giá trị true khi đây là câu trả lời của lần gửi trước.",
    en: "true when this is the answer of an earlier sending.",
  },
  requestId: {
    vi: "Mã của yêu cầu, dùng khi hỏi quản trị.",
    en: "The request's id, to tell your administrator.",
  },
  limit: {
    vi: 'Còn lại: r là số yêu cầu, t là số giây phải chờ. Ví dụ "person";r=1199;t=0',
    en: 'What is left: r requests, t seconds to wait. For example "person";r=1199;t=0',
  },
  retryAfter: { vi: "Số giây nên chờ.", en: "Seconds to wait." },
} as const satisfies Record<string, Bilingual>;

/** The groups of doors, in reading order. */
export const groups: readonly (readonly [name: string, title: Bilingual])[] = [
  ["units", { vi: "Đơn vị", en: "Units" }],
  ["plans", { vi: "Kế hoạch", en: "Plans" }],
  ["commitments", { vi: "Cam kết", en: "Commitments" }],
  ["outputs", { vi: "Kết quả", en: "Outputs" }],
  ["progress", { vi: "Tiến độ", en: "Progress" }],
  ["reports", { vi: "Báo cáo", en: "Reports" }],
  ["people", { vi: "Chỉ qua giao diện", en: "At the console only" }],
];

/** What each status means, whatever the code behind it. */
export const statusWords: Readonly<Record<number, Bilingual>> = {
  400: { vi: "Yêu cầu hỏng", en: "A broken request" },
  401: { vi: "Chưa biết ai gửi", en: "Nobody known sends it" },
  403: { vi: "Không được phép", en: "Not allowed" },
  404: { vi: "Không có, hoặc không được xem", en: "Not there, or not yours to see" },
  409: { vi: "Trái với trạng thái hiện tại", en: "Against the present state" },
  410: { vi: "Đường dẫn đã hết hiệu lực", en: "The link is over" },
  413: { vi: "Quá lớn", en: "Too large" },
  415: { vi: "Kiểu nội dung không nhận", en: "A kind not taken" },
  422: { vi: "Nội dung chưa hợp lệ", en: "Input not valid" },
  429: { vi: "Quá nhiều yêu cầu", en: "Too many requests" },
  500: { vi: "Lỗi ngoài dự kiến", en: "Something unexpected" },
  503: { vi: "Tạm thời chưa phục vụ được", en: "Not available for the moment" },
};

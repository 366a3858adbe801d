import type { Bilingual } from "../../contract/endpoint.ts";

/** What the page around the document says. */
export const pageWords = {
  language: { vi: "Tiếng Việt", en: "English" },
  document: { vi: "Tài liệu OpenAPI 3.1", en: "OpenAPI 3.1 document" },
  contents: { vi: "Mục lục", en: "Contents" },
  find: {
    vi: "Tìm trong trang bằng Ctrl+F: mọi địa chỉ và trường đều nằm trên một trang.",
    en: "Search with Ctrl+F: every door and field is on this one page.",
  },
  begin: { vi: "Bắt đầu", en: "Getting started" },
  rules: { vi: "Quy ước chung", en: "What holds everywhere" },
  codes: { vi: "Mã lỗi", en: "Error codes" },
  code: { vi: "Mã", en: "Code" },
  status: { vi: "Trạng thái", en: "Status" },
  meaning: { vi: "Ý nghĩa", en: "Meaning" },
  takes: { vi: "Nhận", en: "Takes" },
  gives: { vi: "Trả về", en: "Gives" },
  refuses: { vi: "Từ chối", en: "Refuses" },
  field: { vi: "Trường", en: "Field" },
  type: { vi: "Kiểu", en: "Type" },
  limits: { vi: "Giới hạn, mặc định", en: "Limits, default" },
  needed: { vi: "bắt buộc", en: "required" },
  file: { vi: "Một tệp để lưu.", en: "A file to save." },
  nothing: { vi: "Không có nội dung (204).", en: "No content (204)." },
  skip: { vi: "Đến nội dung", en: "Skip to content" },
} as const satisfies Record<string, Bilingual>;

/** First steps, in order. */
export const steps: readonly Bilingual[] = [
  {
    vi: "Đăng nhập, mở Hồ sơ của tôi › Mã truy cập API, chọn việc được phép và ngày hết hạn. Mã chỉ hiện một lần.",
    en: "Sign in, open My profile › API tokens, choose what it may do and until when. The token is shown once.",
  },
  {
    vi: "Gửi mã trong đầu mục Authorization của mỗi yêu cầu:",
    en: "Send it in the Authorization header of every request:",
  },
];

/** Rules of every door. */
export const rules: readonly Bilingual[] = [
  {
    vi: "Quyền. Mã không bao giờ có nhiều quyền hơn người tạo ra nó tại thời điểm gửi. Nội dung của đơn vị khác trả lời 404.",
    en: "Rights. A token never has more than its person has at that moment. What another unit owns answers 404.",
  },
  {
    vi: "Ngày và giờ. Ngày viết YYYY-MM-DD theo giờ Việt Nam; thời điểm viết theo ISO 8601.",
    en: "Dates. Days are YYYY-MM-DD in Vietnam; moments are ISO 8601.",
  },
  {
    vi: "Danh sách dài nhận page (từ 1) và perPage (nhiều nhất 500), trả về rows và total.",
    en: "Long lists take page (from 1) and perPage (at most 500) and give rows and total.",
  },
  {
    vi: "Gửi lại an toàn. Việc ghi nhận Idempotency-Key: trong 24 giờ, gửi lại cùng khóa thì nhận câu trả lời đầu kèm Idempotency-Replayed: true. Nội dung khác: 422 idempotency-mismatch. Lần trước chưa xong: 409 still-running.",
    en: "Safe repeats. Changes take an Idempotency-Key: for 24 hours the same key brings the first answer, with Idempotency-Replayed: true. Another body: 422 idempotency-mismatch. The first still at work: 409 still-running.",
  },
  {
    vi: "Tệp gửi bằng multipart/form-data: các trường nằm trong json, tệp trong file.",
    en: "Files are sent as multipart/form-data: the fields in json, the bytes in file.",
  },
  {
    vi: "Tốc độ. Mỗi câu trả lời có RateLimit; quá mức thì 429 rate-limited với Retry-After (giây).",
    en: "Speed. Every answer carries RateLimit; beyond it 429 rate-limited with Retry-After (seconds).",
  },
  {
    vi: "Lỗi có một dạng: error.code (không đổi), error.message (tiếng Việt; tiếng Anh khi Accept-Language: en), error.requestId, và error.fields khi nội dung chưa hợp lệ.",
    en: "Errors have one shape: error.code (stable), error.message (Vietnamese; English with Accept-Language: en), error.requestId, and error.fields when input is not valid.",
  },
];

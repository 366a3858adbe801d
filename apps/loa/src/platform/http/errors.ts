import type { Bilingual } from "../contract/endpoint.ts";

/** Statuses an error of ours may carry. */
export type ErrorStatus =
  | 400
  | 401
  | 403
  | 404
  | 409
  | 410
  | 412
  | 413
  | 415
  | 422
  | 429
  | 460
  | 500
  | 503;

/** What a failure carries to the person: a stable code, a status, a sentence in both languages. */
export interface AppErrorSpec {
  readonly code: string;
  readonly status: ErrorStatus;
  readonly message: Bilingual;
  /** What was wrong with which field, by its path in the request. */
  readonly fields?: Readonly<Record<string, Bilingual>>;
  /** Data a client may act on, for example the ids in conflict. */
  readonly details?: unknown;
  /** Seconds after which asking again is worth it; sent as Retry-After. */
  readonly retryAfter?: number;
}

/** A refusal we can explain. Anything else thrown becomes one plain 500 with the request's id. */
export class AppError extends Error {
  readonly spec: AppErrorSpec;
  constructor(spec: AppErrorSpec) {
    super(`${spec.code}: ${spec.message.en}`);
    this.name = "AppError";
    this.spec = spec;
  }
}

const make = (code: string, status: ErrorStatus, vi: string, en: string) =>
  new AppError({ code, status, message: { vi, en } });

/** Refuses with a sentence; `code` is kebab-case and stable. */
export function refuse(
  code: string,
  status: ErrorStatus,
  message: Bilingual,
  extra: Pick<AppErrorSpec, "fields" | "details" | "retryAfter"> = {},
): AppError {
  return new AppError({ code, status, message, ...extra });
}

const sizeOf = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.floor(bytes / 1024)} KB` : `${Math.floor(bytes / 1_048_576)} MB`;

export const errors = {
  notSignedIn: () =>
    make("not-signed-in", 401, "Anh/chị cần đăng nhập để tiếp tục.", "Please sign in to continue."),
  /** The person's role asks for a second factor they do not have yet. */
  secondFactorNeeded: () =>
    make(
      "second-factor-needed",
      403,
      "Vai trò của anh/chị bắt buộc xác thực hai bước. Xin thiết lập ở trang An toàn đăng nhập trước khi tiếp tục.",
      "Your role requires two-step sign-in. Please set it up on the Sign-in safety page before going on.",
    ),
  notAllowed: () =>
    make(
      "not-allowed",
      403,
      "Tài khoản của anh/chị không có quyền thực hiện việc này.",
      "Your account may not do this.",
    ),
  /** Also for what exists but is another unit's: its existence stays invisible. */
  notFound: () =>
    make(
      "not-found",
      404,
      "Không tìm thấy nội dung này, hoặc anh/chị không có quyền xem.",
      "This does not exist, or you may not see it.",
    ),
  invalid: (fields: Record<string, Bilingual>) =>
    new AppError({
      code: "invalid",
      status: 422,
      message: {
        vi: "Thông tin gửi lên chưa hợp lệ; chưa có gì được lưu. Xin xem các mục được đánh dấu.",
        en: "Some input is not valid; nothing was saved. See the marked fields.",
      },
      fields,
    }),
  /** A record that counts in a unit's locked period; the database refuses it whatever way it is tried. */
  lockedRecord: (period: string) =>
    make(
      "record-locked",
      409,
      `Kết quả này nằm trong kỳ đã khóa (${period}) nên không sửa, rút, trả lại hay duyệt lại được; chưa có gì thay đổi. Nếu cần, xin đầu mối mở lại kỳ của đơn vị kèm lý do.`,
      `This record is in a locked period (${period}), so it is not changed, withdrawn, sent back or judged anew; nothing was changed. If need be, ask the coordinator to reopen the unit's period with a reason.`,
    ),
  tooLarge: (maxBytes: number) =>
    make(
      "too-large",
      413,
      `Tệp hoặc nội dung lớn hơn mức cho phép (${sizeOf(maxBytes)}).`,
      `The file or body is larger than allowed (${sizeOf(maxBytes)}).`,
    ),
  /** The sender went away; nobody reads this, but it is no failure of ours. */
  brokenOff: () =>
    make(
      "upload-broken-off",
      400,
      "Việc gửi bị ngắt giữa chừng; chưa có gì được lưu. Xin gửi lại.",
      "The upload was broken off; nothing was saved. Please send it again.",
    ),
  notAFormOfOurs: () =>
    make(
      "unsupported-content",
      415,
      "Kiểu nội dung gửi lên không được hỗ trợ.",
      "This content type is not supported.",
    ),
  foreignRequest: () =>
    make(
      "foreign-request",
      403,
      "Yêu cầu không xuất phát từ trang của Loa nên bị từ chối.",
      "The request did not come from Loa's own pages and was refused.",
    ),
  tooMany: () =>
    make(
      "too-many-requests",
      429,
      "Quá nhiều yêu cầu trong thời gian ngắn. Xin đợi một phút rồi thử lại.",
      "Too many requests in a short time. Please wait a minute and try again.",
    ),
  unavailable: () =>
    make(
      "unavailable",
      503,
      "Cơ sở dữ liệu tạm thời không phản hồi; chưa có gì được lưu. Xin thử lại sau ít giây.",
      "The database is not answering for the moment; nothing was saved. Please try again shortly.",
    ),
  internal: () =>
    make(
      "internal",
      500,
      "Có lỗi ngoài dự kiến; chưa có gì được lưu. Xin thử lại, nếu còn lỗi hãy gửi mã yêu cầu cho quản trị.",
      "Something unexpected went wrong; nothing was saved. Try again, or give the request id to your administrator.",
    ),
};

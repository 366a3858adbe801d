import { AppError } from "../http/errors.ts";

/** The store of files does not answer or refuses us: a person reads one sentence, the log the reason. */
export class FilesUnavailable extends AppError {
  readonly reason: string;
  constructor(reason: string) {
    super({
      code: "files-unavailable",
      status: 503,
      message: {
        vi: "Kho tệp tạm thời không phản hồi; chưa có gì được lưu. Xin thử lại sau ít phút.",
        en: "The file store is not answering for the moment; nothing was saved. Please try again in a few minutes.",
      },
    });
    this.reason = reason;
  }
}

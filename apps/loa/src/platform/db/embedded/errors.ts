import { statfsSync } from "node:fs";

/** One sentence in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export type EmbeddedErrorCode =
  | "already-running"
  | "credentials-missing"
  | "data-folder-of-another-account"
  | "data-folder-unwritable"
  | "data-of-other-version"
  | "disk-full"
  | "platform-unsupported"
  | "server-failed";

/** The embedded database cannot be used; `sentence` says why and what helps. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
  readonly code: EmbeddedErrorCode;
  readonly sentence: Sentence;
  constructor(code: EmbeddedErrorCode, sentence: Sentence, cause?: unknown) {
    super(`${code}: ${sentence.en}`, { cause });
    this.code = code;
    this.sentence = sentence;
  }
}

export const embeddedErrors = {
  alreadyRunning: (folder: string, pid: number) =>
    new EmbeddedError("already-running", {
      vi: `Một chương trình Loa khác (tiến trình ${pid}) đang dùng thư mục dữ liệu ${folder}. Hãy dừng chương trình đó, hoặc đặt LOA_DATA_DIR sang thư mục khác.`,
      en: `Another Loa (process ${pid}) is using the data folder ${folder}. Stop it, or set LOA_DATA_DIR to another folder.`,
    }),
  credentialsMissing: (file: string) =>
    new EmbeddedError("credentials-missing", {
      vi: `Thư mục dữ liệu đã có cơ sở dữ liệu nhưng thiếu tệp ${file} hoặc tệp này đã hỏng. Hãy khôi phục tệp từ bản sao lưu; dữ liệu chưa bị thay đổi.`,
      en: `The data folder holds a database, but ${file} is missing or damaged. Restore it from a backup; no data was changed.`,
    }),
  ofAnotherAccount: (folder: string, cause?: unknown) =>
    new EmbeddedError(
      "data-folder-of-another-account",
      {
        vi: `Thư mục dữ liệu ${folder} thuộc về một tài khoản hệ thống khác. Hãy chạy Loa bằng đúng tài khoản đã tạo thư mục, hoặc đặt LOA_DATA_DIR sang thư mục khác.`,
        en: `The data folder ${folder} belongs to another system account. Run Loa as the account that made it, or set LOA_DATA_DIR to another folder.`,
      },
      cause,
    ),
  unwritable: (folder: string, cause?: unknown) =>
    new EmbeddedError(
      "data-folder-unwritable",
      {
        vi: `Không ghi được vào thư mục dữ liệu ${folder}. Hãy kiểm tra đường dẫn và quyền ghi, hoặc đặt LOA_DATA_DIR sang thư mục khác.`,
        en: `The data folder ${folder} cannot be written. Check the path and its permissions, or set LOA_DATA_DIR to another folder.`,
      },
      cause,
    ),
  otherVersion: (found: string, supported: string) =>
    new EmbeddedError("data-of-other-version", {
      vi: `Dữ liệu được tạo bằng PostgreSQL ${found}, còn bản Loa này dùng PostgreSQL ${supported}. Hãy dùng đúng bản Loa đã tạo dữ liệu; dữ liệu chưa bị thay đổi.`,
      en: `The data was made by PostgreSQL ${found}, but this Loa carries PostgreSQL ${supported}. Use the Loa that made it; no data was changed.`,
    }),
  diskFull: (folder: string, cause?: unknown) =>
    new EmbeddedError(
      "disk-full",
      {
        vi: `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy. Hãy giải phóng dung lượng rồi khởi động lại; dữ liệu đã lưu vẫn còn nguyên.`,
        en: `The disk holding the data folder ${folder} is full. Free some space and start again; what was saved is still there.`,
      },
      cause,
    ),
  unsupported: (platform: string) =>
    new EmbeddedError("platform-unsupported", {
      vi: `Không có PostgreSQL đi kèm cho hệ máy này (${platform}). Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 16.`,
      en: `There is no bundled PostgreSQL for this machine (${platform}). Run "npm ci" again, or point DATABASE_URL at a PostgreSQL server, 16 or newer.`,
    }),
  failed: (detail: string, logFile: string) =>
    new EmbeddedError("server-failed", {
      vi: `Cơ sở dữ liệu đi kèm không khởi động được: ${detail} Chi tiết ở ${logFile}.`,
      en: `The bundled database did not start: ${detail} Details are in ${logFile}.`,
    }),
};

/** Turns a file-system failure under `folder` into its sentence; anything else is returned as it came. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") return embeddedErrors.diskFull(folder, error);
  const unwritable = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT", "ELOOP"];
  if (code !== undefined && unwritable.includes(code))
    return embeddedErrors.unwritable(folder, error);
  return error;
}

/** Turns what `initdb` or `postgres` wrote before ending into a sentence. */
export function explainOutput(output: string, folder: string, logFile: string): EmbeddedError {
  if (/No space left on device|Disk quota exceeded/.test(output) || isNearlyFull(folder))
    return embeddedErrors.diskFull(folder);
  if (/Read-only file system/.test(output)) return embeddedErrors.unwritable(folder);
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return embeddedErrors.failed(telling?.trim() ?? "không có thông báo / no message.", logFile);
}

// PostgreSQL's last words are not always about the disk when the disk was why; it needs 16 MB for its next log file.
function isNearlyFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 24 * 1024 * 1024;
  } catch {
    return false;
  }
}

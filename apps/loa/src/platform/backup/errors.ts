import { BackupError } from "./format.ts";

/** Every reason a backup or restore is not done, each with what helps. */
export const backupErrors = {
  exists: (file: string) =>
    new BackupError("file-exists", "refused", {
      vi: `Đã có tệp ${file}; bản sao lưu không ghi đè. Hãy chọn tên khác.`,
      en: `${file} exists; a backup never overwrites. Choose another name.`,
    }),
  unwritable: (file: string, cause: NodeJS.ErrnoException) =>
    new BackupError(
      "file-unwritable",
      "failed",
      {
        vi: `Không ghi được ${file} (${cause.code}). Hãy kiểm tra dung lượng và quyền ghi; không còn tệp dở nào được để lại.`,
        en: `${file} cannot be written (${cause.code}). Check space and permissions; no unfinished file was left.`,
      },
      cause,
    ),
  noDatabase: (place: string) =>
    new BackupError("no-database", "missing", {
      vi: `Chưa có cơ sở dữ liệu nào ở ${place}. Hãy kiểm tra LOA_DATA_DIR hoặc DATABASE_URL.`,
      en: `There is no database at ${place} yet. Check LOA_DATA_DIR or DATABASE_URL.`,
    }),
  noFile: (file: string) =>
    new BackupError("no-file", "missing", {
      vi: `Không mở được tệp ${file}.`,
      en: `${file} cannot be opened.`,
    }),
  damaged: (why: string, cause?: unknown) =>
    new BackupError(
      "damaged",
      "refused",
      {
        vi: `Tệp sao lưu bị hỏng, bị cắt cụt hoặc đã bị sửa (${why}). Chưa có gì thay đổi; hãy dùng bản sao khác.`,
        en: `The backup is damaged, cut off or was changed (${why}). Nothing was changed; use another copy.`,
      },
      cause,
    ),
  newer: (version: string) =>
    new BackupError("newer-backup", "refused", {
      vi: `Bản sao lưu do Loa mới hơn (${version}) tạo ra. Hãy cài đúng bản đó hoặc mới hơn rồi khôi phục; chưa có gì thay đổi.`,
      en: `The backup was made by a newer Loa (${version}). Install that one or a newer, then restore; nothing was changed.`,
    }),
  otherHistory: (step: number) =>
    new BackupError("changed-history", "refused", {
      vi: `Bước ${step} của cơ sở dữ liệu trong bản sao lưu khác với chương trình này. Hãy khôi phục bằng bản Loa đã tạo ra nó; chưa có gì thay đổi.`,
      en: `Step ${step} of the backup's database differs from this program's. Restore with the Loa that made it; nothing was changed.`,
    }),
  notEmpty: (place: string) =>
    new BackupError("not-empty", "refused", {
      vi: `${place} đã có dữ liệu. Chỉ khôi phục vào nơi còn trống; hãy chọn thư mục hoặc cơ sở dữ liệu khác. Chưa có gì thay đổi.`,
      en: `${place} holds data. A restore goes into an empty place only; choose another folder or database. Nothing was changed.`,
    }),
  differs: (table: string) =>
    new BackupError("hash-differs", "failed", {
      vi: `Sau khi nạp, bảng ${table} không khớp bản sao lưu. Mọi thay đổi đã được hoàn lại.`,
      en: `After loading, table ${table} does not match the backup. Everything was taken back.`,
    }),
  notLoaded: (reason: string, cause: unknown) =>
    new BackupError(
      "not-loaded",
      "failed",
      {
        vi: `Không nạp được bản sao lưu (${reason}). Mọi thay đổi đã được hoàn lại.`,
        en: `The backup could not be loaded (${reason}). Everything was taken back.`,
      },
      cause,
    ),
};

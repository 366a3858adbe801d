import { isOdt, isOldOffice, isRtf } from "../../platform/documents/convert-old.ts";
import { beginsWith } from "../../platform/files/signature.ts";
import { type AppError, refuse } from "../../platform/http/errors.ts";
import { type PagedFormat, pagedFormat } from "../../platform/pages/sniff-file.ts";

/** A kind of plan file the reader takes. */
export type PlanFileKind = PagedFormat | "docx" | "txt" | "doc" | "odt" | "rtf";

export const mediaTypes: Readonly<Record<PlanFileKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  tiff: "image/tiff",
  doc: "application/msword",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
};

const refuseFile = (code: string, vi: string, en: string) =>
  refuse(code, 422, {
    vi: `${vi} Chưa có gì được lưu.`,
    en: `${en} Nothing was saved.`,
  });

/**
 * What the bytes are, whatever the name says. `canConvert` tells whether old Word and OpenDocument files can be turned
 * into .docx on this machine.
 * @throws a refusal with what to do for every other kind.
 */
export function sniffPlan(bytes: Uint8Array, canConvert = false): PlanFileKind {
  if (bytes.length === 0) {
    throw refuseFile("empty-file", "Tệp rỗng; xin kiểm tra lại tệp.", "The file is empty.");
  }
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes, canConvert);
  if (isOldOffice(bytes)) {
    if (canConvert && isOldWord(bytes)) return "doc";
    throw oldOrEncrypted(bytes);
  }
  if (isRtf(bytes)) {
    if (canConvert) return "rtf";
    throw refuseFile(
      "rich-text-file",
      "Tệp Rich Text (.rtf). Xin mở bằng Word và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
      "This is a Rich Text file (.rtf). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it.",
    );
  }
  const paged = pagedFormat(bytes);
  if (paged) return paged;
  if (isHeic(bytes)) {
    throw refuseFile(
      "heic-picture",
      "Ảnh kiểu HEIC của điện thoại chưa đọc được. Trên iPhone: vào Cài đặt, mục Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc lưu ảnh thành JPEG rồi gửi.",
      "This is a HEIC picture of a phone, which is not read yet. On an iPhone choose Settings, Camera, Formats, Most Compatible and photograph again, or save the picture as JPEG.",
    );
  }
  if (looksLikeText(bytes)) return "txt";
  throw refuseFile(
    "unknown-file",
    "Nội dung tệp không phải Word (.docx), PDF, ảnh (PNG, JPEG, TIFF) hay văn bản thuần (.txt), dù tên tệp ghi thế nào.",
    "The file holds neither a Word document (.docx), a PDF, a picture (PNG, JPEG, TIFF) nor plain text (.txt), whatever its name says.",
  );
}

function sniffZip(bytes: Uint8Array, canConvert: boolean): PlanFileKind {
  if (includesAscii(bytes, "word/document")) return "docx";
  if (!isOdt(bytes)) {
    throw refuseFile(
      "not-a-document",
      "Tệp là một gói nén khác, không phải văn bản Word (.docx).",
      "The file is some other archive, not a Word document (.docx).",
    );
  }
  if (canConvert) return "odt";
  throw refuseFile(
    "opendocument-file",
    "Tệp OpenDocument (.odt). Xin mở bằng LibreOffice và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
    "This is an OpenDocument file (.odt). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it.",
  );
}

const utf16 = (name: string) => [...name].join("\0");

const isOldWord = (bytes: Uint8Array) =>
  !includesAscii(bytes, utf16("EncryptedPackage")) && includesAscii(bytes, utf16("WordDocument"));

function oldOrEncrypted(bytes: Uint8Array): AppError {
  // Office wraps a protected document in the old container, under this stream name in UTF-16.
  if (includesAscii(bytes, utf16("EncryptedPackage"))) {
    return refuseFile(
      "protected-file",
      "Tệp được bảo vệ bằng mật khẩu. Xin mở bằng Word, bỏ mật khẩu, lưu lại rồi gửi.",
      "The file is protected by a password. Open it in Word, remove the password, save and send again.",
    );
  }
  return refuseFile(
    "old-word-file",
    "Tệp Word kiểu cũ (.doc). Xin mở bằng Word và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
    "This is an old Word file (.doc). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it.",
  );
}

function includesAscii(bytes: Uint8Array, words: string) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, "latin1");
}

/** What phones write in the HEIF container. */
const isHeic = (bytes: Uint8Array): boolean =>
  /^....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/s.test(
    Buffer.from(bytes.subarray(0, 12)).toString("latin1"),
  );

// No zero bytes, or UTF-16 with its mark; which letters they are is the reader's to say.
function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
  return utf16 || !bytes.includes(0);
}

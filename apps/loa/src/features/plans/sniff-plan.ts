import { type AppError, refuse } from "../../platform/http/errors.ts";

/** A kind of plan file the reader takes. */
export type PlanFileKind = "docx" | "txt";

export const mediaTypes: Readonly<Record<PlanFileKind, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
};

const refuseFile = (code: string, vi: string, en: string) =>
  refuse(code, 422, {
    vi: `${vi} Chưa có gì được lưu.`,
    en: `${en} Nothing was saved.`,
  });

/** What the bytes are, whatever the name says. @throws a refusal with what to do for every other kind. */
export function sniffPlan(bytes: Uint8Array): PlanFileKind {
  if (bytes.length === 0) {
    throw refuseFile("empty-file", "Tệp rỗng; xin kiểm tra lại tệp.", "The file is empty.");
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrEncrypted(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw refuseFile(
      "pdf-file",
      "Tệp là PDF, dù tên tệp ghi thế nào. Xin gửi bản Word (.docx) hoặc dán văn bản.",
      "The file is a PDF, whatever its name says. Send the Word file (.docx) or paste the text.",
    );
  }
  if (looksLikeText(bytes)) return "txt";
  throw refuseFile(
    "unknown-file",
    "Nội dung tệp không phải văn bản Word (.docx) hay văn bản thuần (.txt), dù tên tệp ghi thế nào.",
    "The file holds neither a Word document (.docx) nor plain text (.txt), whatever its name says.",
  );
}

function sniffZip(bytes: Uint8Array): PlanFileKind {
  if (includesAscii(bytes, "word/document")) return "docx";
  throw refuseFile(
    "not-a-document",
    "Tệp là một gói nén khác, không phải văn bản Word (.docx).",
    "The file is some other archive, not a Word document (.docx).",
  );
}

function oldOrEncrypted(bytes: Uint8Array): AppError {
  // Office wraps a protected document in the old container, under this stream name in UTF-16.
  const name = [..."EncryptedPackage"].join("\0");
  if (includesAscii(bytes, name)) {
    return refuseFile(
      "protected-file",
      "Tệp được bảo vệ bằng mật khẩu. Xin mở bằng Word, bỏ mật khẩu, lưu lại rồi gửi.",
      "The file is protected by a password. Open it in Word, remove the password, save and send again.",
    );
  }
  return refuseFile(
    "old-word-file",
    "Tệp Word kiểu cũ (.doc). Xin mở bằng Word và lưu thành .docx.",
    "This is an old Word file (.doc). Open it in Word and save it as .docx.",
  );
}

function startsWith(bytes: Uint8Array, head: readonly number[]) {
  return head.every((byte, at) => bytes[at] === byte);
}

function includesAscii(bytes: Uint8Array, words: string) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, "latin1");
}

// No zero bytes, or UTF-16 with its mark; which letters they are is the reader's to say.
function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return utf16 || !bytes.includes(0);
}

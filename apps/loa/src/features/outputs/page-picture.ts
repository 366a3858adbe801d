import type { FileStore } from "../../platform/files/store.ts";
import type { FileReply } from "../../platform/http/route.ts";

/** The picture drawn of a kept page, shown in the browser. @throws FileFault */
export async function pagePictureReply(files: FileStore, sha256: string): Promise<FileReply> {
  const bytes = await files.get(sha256);
  return { fileName: "anh-trang.jpg", mediaType: "image/jpeg", bytes, inline: true };
}

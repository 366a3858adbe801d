import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment } from "../../platform/contract/values.ts";

/** The version of the tus protocol spoken here (https://tus.io/protocols/resumable-upload). */
export const tusVersion = "1.0.0";

/** An upload on its way; `received` is what is surely kept. */
export const Upload = z.object({
  id: Id,
  unitId: Id,
  name: z.string(),
  bytes: z.number().int(),
  received: z.number().int(),
  /** What the sender's machine knows the file by; empty when it said nothing. */
  mark: z.string(),
  movedAt: Moment,
  /** What it became once it was whole. */
  mediaId: Id.nullable(),
});
export type Upload = z.infer<typeof Upload>;

const UploadId = z.object({ uploadId: Id });

export const listUploads = endpoint({
  method: "get",
  path: "/media-uploads",
  summary: { vi: "Tệp gửi dở dang của tôi", en: "My uploads that are not whole" },
  response: z.object({ rows: z.array(Upload) }),
});

/** tus creation: `Upload-Length`, and `Upload-Metadata` with `filename`, `unit` and perhaps `mark`. */
export const beginUpload = endpoint({
  method: "post",
  path: "/media-uploads",
  summary: { vi: "Bắt đầu gửi âm thanh, phim (tus)", en: "Begin sending sound or a film (tus)" },
  response: "none",
  created: true,
});

/** Asked with HEAD it is tus's question how far the upload came. */
export const getUpload = endpoint({
  method: "get",
  path: "/media-uploads/:uploadId",
  summary: { vi: "Tệp đã gửi đến đâu (tus)", en: "How far an upload came (tus)" },
  params: UploadId,
  response: Upload,
});

export const sendUpload = endpoint({
  method: "patch",
  path: "/media-uploads/:uploadId",
  summary: { vi: "Gửi tiếp (tus)", en: "Send on (tus)" },
  params: UploadId,
  stream: "application/offset+octet-stream",
  response: "none",
});

export const endUpload = endpoint({
  method: "delete",
  path: "/media-uploads/:uploadId",
  summary: { vi: "Thôi gửi, xóa phần đã gửi (tus)", en: "Stop an upload and drop what came (tus)" },
  params: UploadId,
  response: "none",
});

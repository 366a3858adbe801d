import { refuse } from "../../../platform/http/errors.ts";

const megabytes = (bytes: number) => Math.floor(bytes / 1_048_576);

/** Refusals of uploads; each says what was kept. */
export const uploadRefusals = {
  otherProtocol: () =>
    refuse("tus-version", 412, {
      vi: "Chương trình gửi tệp không dùng giao thức tus 1.0.0; chưa có gì được gửi.",
      en: "The sending program does not speak tus 1.0.0; nothing was sent.",
    }),
  badHeader: (name: string) =>
    refuse("upload-header", 400, {
      vi: `Đầu mục ${name} thiếu hoặc sai; chưa có gì được gửi.`,
      en: `The header ${name} is missing or wrong; nothing was sent.`,
    }),
  tooLarge: (most: number) =>
    refuse("upload-too-large", 413, {
      vi: `Tệp lớn hơn mức cho phép (${megabytes(most)} MB); chưa có gì được gửi. Xin cắt ngắn hoặc nén bớt rồi gửi lại.`,
      en: `The file is larger than allowed (${megabytes(most)} MB); nothing was sent. Cut or compress it, then send it again.`,
    }),
  tooManyOfYours: () =>
    refuse("too-many-uploads", 409, {
      vi: "Anh/chị đang có nhiều tệp gửi dở. Xin gửi nốt hoặc bỏ bớt tệp dở trong kho rồi gửi tệp này.",
      en: "You have several uploads that are not whole. Finish or drop some of them in the library, then send this one.",
    }),
  full: () =>
    refuse("uploads-full", 503, {
      vi: "Kho tạm của hệ thống đang đầy vì nhiều tệp gửi dở; chưa có gì được gửi. Xin thử lại sau, hoặc báo quản trị.",
      en: "The room for uploads is full for the moment; nothing was sent. Try again later, or tell your administrator.",
    }),
  elsewhere: (received: number) =>
    refuse(
      "upload-offset",
      409,
      {
        vi: `Máy chủ đã nhận ${received} byte; xin gửi tiếp từ chỗ đó.`,
        en: `The server has ${received} bytes; send on from there.`,
      },
      { details: { received } },
    ),
  checksum: () =>
    refuse("upload-checksum", 460, {
      vi: "Phần vừa gửi bị hỏng trên đường truyền nên không được giữ; các phần trước còn nguyên. Xin gửi lại phần này.",
      en: "What was just sent was damaged on its way and not kept; what came before is. Send this part again.",
    }),
  brokenOff: (received: number) =>
    refuse("upload-interrupted", 400, {
      vi: `Việc gửi bị ngắt; đã giữ ${megabytes(received)} MB. Xin gửi tiếp, không cần gửi lại từ đầu.`,
      en: `The upload was broken off; ${megabytes(received)} MB are kept. Go on from there, not from the beginning.`,
    }),
  lost: () =>
    refuse("upload-lost", 410, {
      vi: "Phần đã gửi không còn trên máy chủ. Xin gửi lại từ đầu.",
      en: "What was sent is no longer on the server. Send it again from the beginning.",
    }),
  notSoundOrFilm: (name: string) =>
    refuse("media-kind-not-taken", 415, {
      vi: `Nội dung tệp "${name}" không phải âm thanh hay phim mà Loa đọc được (MP4, MOV, WebM, MKV, AVI, WMV, MP3, M4A, WAV, FLAC, OGG…); không có gì được giữ.`,
      en: `The file "${name}" holds no sound or film Loa can read (MP4, MOV, WebM, MKV, AVI, WMV, MP3, M4A, WAV, FLAC, OGG…); nothing was kept.`,
    }),
};

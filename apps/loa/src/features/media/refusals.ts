import { errors, refuse } from "../../platform/http/errors.ts";
import type { CaptionFault } from "./contract.ts";

const placesOf = (faults: readonly CaptionFault[]) =>
  faults
    .slice(0, 5)
    .map(({ line }) => line)
    .join(", ");

export const refusals = {
  noFile: () =>
    refuse("picture-missing", 422, {
      vi: "Xin chọn một tệp ảnh; chưa có gì được lưu.",
      en: "Choose a picture file; nothing was saved.",
    }),
  kindNotTaken: (name: string) =>
    refuse("picture-kind-not-taken", 415, {
      vi: `Tệp "${name}" không phải ảnh JPG, PNG, WebP hoặc GIF; chưa có gì được lưu. Ảnh HEIC của iPhone xin chuyển sang JPG (Cài đặt › Camera › Định dạng › Tương thích nhất).`,
      en: `The file "${name}" is no JPG, PNG, WebP or GIF picture; nothing was saved. Turn an iPhone's HEIC picture into JPG first (Settings › Camera › Formats › Most Compatible).`,
    }),
  notReadable: (name: string) =>
    refuse("picture-damaged", 422, {
      vi: `Ảnh "${name}" bị hỏng hoặc quá lớn nên không đọc được; chưa có gì được lưu. Xin chọn ảnh khác.`,
      en: `The picture "${name}" is damaged or too large to read; nothing was saved. Choose another.`,
    }),
  removed: () =>
    refuse("media-removed", 410, {
      vi: "Ảnh này đã được bỏ khỏi kho nên không xem hay sửa được nữa.",
      en: "This piece was taken out of the library; it is neither shown nor changed any more.",
    }),
  underWay: () =>
    refuse("conversion-under-way", 409, {
      vi: "Tệp này đang được xử lý hoặc đã xử lý xong; không cần làm lại.",
      en: "This piece is being worked at or is done; there is nothing to try again.",
    }),
  notHeard: () =>
    refuse("no-words-for-pictures", 409, {
      vi: "Ảnh không có phụ đề hay lời ghi; xin ghi mô tả ảnh.",
      en: "A picture has no captions and no transcript; describe it instead.",
    }),
  captionsFaulty: (faults: readonly CaptionFault[]) =>
    refuse(
      "captions-faulty",
      422,
      {
        vi: `Phụ đề chưa đọc được ở dòng ${placesOf(faults)}; chưa có gì được lưu. Mỗi đoạn cần mốc bắt đầu trước mốc kết thúc, theo thứ tự thời gian, có lời và không quá 300 chữ cái.`,
        en: `The captions cannot be read at line ${placesOf(faults)}; nothing was saved. Each needs a beginning before its end, in order of time, words, and at most 300 letters.`,
      },
      { details: { faults: faults.slice(0, 50) } },
    ),
  noCaptions: () =>
    refuse("captions-without-cues", 422, {
      vi: "Tệp này không có đoạn phụ đề nào (WebVTT hoặc SRT); chưa có gì được lưu.",
      en: "This file holds no captions (WebVTT or SubRip); nothing was saved.",
    }),
  creditMissing: () =>
    errors.invalid({
      "rights.credit": {
        vi: "Xin ghi tên tác giả hoặc nơi cho phép dùng.",
        en: "Name who made it or allows it.",
      },
    }),
  onlyLicensedEnds: () =>
    errors.invalid({
      "rights.until": {
        vi: "Chỉ ảnh được cấp phép mới có ngày hết hạn.",
        en: "Only what is licensed has a last day.",
      },
    }),
};

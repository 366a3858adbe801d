import { errors, refuse } from "../../platform/http/errors.ts";

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

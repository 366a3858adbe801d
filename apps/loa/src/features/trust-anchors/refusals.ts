import { refuse } from "../../platform/http/errors.ts";

export const noCertificate = (name: string) =>
  refuse("trust-no-certificate", 422, {
    vi: `Tệp "${name}" không có chứng thư nào; chưa có gì được lưu. Xin chọn tệp .pem, .crt hoặc .cer do cơ quan chứng thực công bố.`,
    en: `"${name}" holds no certificate; nothing was saved. Choose the .pem, .crt or .cer file the authority publishes.`,
  });

export const holdsPrivateKey = (name: string) =>
  refuse("trust-private-key", 422, {
    vi: `Tệp "${name}" chứa khóa bí mật nên không được nhận và không được lưu. Xin xóa tệp này khỏi nơi nhiều người đọc được, rồi chọn tệp chỉ có chứng thư.`,
    en: `"${name}" holds a private key; it was not taken and not saved. Remove it from where others can read it, and choose a file with certificates alone.`,
  });

export const certificateDamaged = (name: string, at: number) =>
  refuse("trust-certificate-damaged", 422, {
    vi: `Chứng thư thứ ${at} trong tệp "${name}" không đọc được; chưa có gì được lưu. Xin tải lại tệp từ cơ quan chứng thực.`,
    en: `Certificate ${at} in "${name}" cannot be read; nothing was saved. Fetch the file from the authority again.`,
  });

export const notAnAuthority = (name: string, whose: string) =>
  refuse("trust-not-an-authority", 422, {
    vi: `Chứng thư "${whose}" trong tệp "${name}" không phải của cơ quan chứng thực (CA); chưa có gì được lưu. Danh sách này chỉ nhận chứng thư của cơ quan cấp chứng thư, không nhận chứng thư của người ký.`,
    en: `"${whose}" in "${name}" is no certificate of an authority (CA); nothing was saved. Only who issues certificates is listed here, not who signs.`,
  });

export const tooManyCertificates = (name: string, most: number) =>
  refuse("trust-too-many", 422, {
    vi: `Tệp "${name}" có hơn ${most} chứng thư; chưa có gì được lưu. Xin chỉ chọn những cơ quan chứng thực mà đơn vị tin cậy.`,
    en: `"${name}" holds more than ${most} certificates; nothing was saved. Choose only the authorities your office trusts.`,
  });

import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts of the list of trusted authorities. */
export const texts = defineTexts({
  vi: {
    title: "Cơ quan chứng thực được tin cậy",
    subtitle:
      "Chữ ký số trên báo cáo nhận về được xét theo danh sách này: chứng thư của người ký có dẫn tới một cơ quan dưới đây không, còn hiệu lực lúc ký không. Loa không có sẵn chứng thư nào và không hỏi danh sách thu hồi.",
    none: "Chưa có cơ quan chứng thực nào",
    noneHow:
      "Xin tải chứng thư gốc và chứng thư trung gian từ trang của cơ quan chứng thực (ví dụ Ban Cơ yếu Chính phủ), đối chiếu mã SHA-256 rồi thêm vào đây.",
    name: "Cơ quan chứng thực",
    root: "chứng thư gốc, tự cấp",
    under: (issuer: string) => `do ${issuer} cấp`,
    validity: "Hiệu lực",
    span: (from: string, to: string) => `${from} – ${to}`,
    ended: "đã hết hiệu lực",
    notYet: "chưa có hiệu lực",
    hash: "Mã SHA-256 của chứng thư",
    added: "Ngày thêm",
    actions: "Thao tác",
    remove: "Bỏ tin cậy",
    removeAsk: (name: string) =>
      `Bỏ tin cậy ${name}? Chữ ký đã nhận có chứng thư của cơ quan này sẽ không còn được ghi là đáng tin cậy.`,
    removed: "Đã bỏ tin cậy",
    add: "Thêm chứng thư",
    file: "Tệp chứng thư (.pem, .crt, .cer)",
    fileHelp:
      "Chỉ chứng thư của cơ quan cấp (CA), không nhận chứng thư của người ký, không bao giờ cần khóa bí mật. Một tệp PEM có thể chứa nhiều chứng thư.",
    done: (added: string, known: string) => `Đã thêm ${added} chứng thư; ${known} đã có từ trước.`,
  },
  en: {
    title: "Trusted certification authorities",
    subtitle:
      "Signatures on reports that come back are judged by this list: whether the signer's certificate leads to one of these authorities, and was in its time at the signing. Loa brings no certificates and asks no revocation lists.",
    none: "No authority yet",
    noneHow:
      "Fetch the root and intermediate certificates from the authority's site (such as the Government Cipher Committee), compare their SHA-256, and add them here.",
    name: "Authority",
    root: "root, vouches for itself",
    under: (issuer: string) => `issued by ${issuer}`,
    validity: "Valid",
    span: (from: string, to: string) => `${from} – ${to}`,
    ended: "expired",
    notYet: "not valid yet",
    hash: "SHA-256 of the certificate",
    added: "Added",
    actions: "Actions",
    remove: "Trust no longer",
    removeAsk: (name: string) =>
      `Trust ${name} no longer? Signatures that rest on it will no longer be shown as trusted.`,
    removed: "Trusted no longer",
    add: "Add certificates",
    file: "Certificate file (.pem, .crt, .cer)",
    fileHelp:
      "Certificates of issuing authorities (CA) only, none of signers, and never a private key. A PEM file may hold several.",
    done: (added: string, known: string) => `${added} added; ${known} were listed already.`,
  },
});

import type { Bilingual } from "../../../platform/contract/endpoint.ts";
import type { TokenScope } from "../../../platform/contract/token-scopes.ts";
import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts of the page of personal tokens. */
export const tokenTexts = defineTexts({
  vi: {
    title: "Mã truy cập API",
    profile: "Hồ sơ của tôi",
    about:
      "Để phần mềm khác làm việc thay anh/chị. Mã không bao giờ có nhiều quyền hơn anh/chị đang có và hết hiệu lực ngay khi thu hồi.",
    docs: "Tài liệu API",
    make: "Tạo mã mới",
    name: "Tên để nhớ",
    nameHelp: "Ví dụ: Cổng thông tin của sở",
    scopes: "Mã này được phép",
    noScope: "Xin chọn ít nhất một việc.",
    expiresOn: "Dùng được đến hết ngày",
    expiresHelp: "Không quá một năm.",
    create: "Tạo mã",
    once: "Mã chỉ hiện lần này. Xin cất vào nơi an toàn; không gửi qua thư hay tin nhắn.",
    copy: "Sao chép mã",
    mine: "Mã đang có hiệu lực",
    none: "Chưa có mã nào",
    noneNote: "Chỉ cần tạo khi có phần mềm khác phải đọc hoặc ghi dữ liệu thay anh/chị.",
    ending: "Bốn ký tự cuối",
    lastUsed: "Dùng gần nhất",
    never: "Chưa dùng",
    revoke: "Thu hồi",
    revokeAsk: (name: string) =>
      `Thu hồi mã “${name}”? Phần mềm đang dùng mã này sẽ bị từ chối ngay.`,
    revoked: "Đã thu hồi mã.",
  },
  en: {
    title: "API tokens",
    profile: "My profile",
    about:
      "They let another program work for you. A token never has more rights than you have now, and ends the moment you revoke it.",
    docs: "API documentation",
    make: "Make a token",
    name: "A name to remember it by",
    nameHelp: "For example: Portal of the department",
    scopes: "This token may",
    noScope: "Please choose at least one.",
    expiresOn: "Works until the end of",
    expiresHelp: "At most a year.",
    create: "Make the token",
    once: "The token is shown this once. Keep it in a safe place; send it by no mail or message.",
    copy: "Copy the token",
    mine: "Tokens in force",
    none: "No tokens yet",
    noneNote: "Make one only when another program has to read or write for you.",
    ending: "Last four letters",
    lastUsed: "Last used",
    never: "Never used",
    revoke: "Revoke",
    revokeAsk: (name: string) =>
      `Revoke the token “${name}”? The program using it is refused at once.`,
    revoked: "Token revoked.",
  },
});

/** What each scope lets a program do, in words. */
export const scopeWords: Readonly<Record<TokenScope, Bilingual>> = {
  "units:read": { vi: "Đọc danh mục đơn vị", en: "Read the register of units" },
  "units:write": { vi: "Sửa danh mục đơn vị", en: "Change the register of units" },
  "plans:read": { vi: "Đọc kế hoạch và nhiệm vụ", en: "Read plans and tasks" },
  "plans:write": {
    vi: "Nhập, rà soát và ban hành kế hoạch",
    en: "Import, review and issue plans",
  },
  "commitments:read": { vi: "Đọc việc phải làm của các đơn vị", en: "Read what units owe" },
  "commitments:write": {
    vi: "Hoãn, dời, bỏ kỳ phải có; tiếp nhận phiếu giao việc",
    en: "Postpone, move or cancel what is owed; acknowledge duty slips",
  },
  "outputs:read": { vi: "Đọc kết quả và minh chứng", en: "Read outputs and evidence" },
  "outputs:write": {
    vi: "Ghi, duyệt và xác nhận kết quả",
    en: "Record, approve and accept outputs",
  },
  "progress:read": { vi: "Đọc tiến độ tại một ngày", en: "Read progress as of a date" },
  "reports:read": { vi: "Đọc báo cáo", en: "Read reports" },
  "reports:write": { vi: "Lập, sửa và khóa báo cáo", en: "Draft, change and lock reports" },
};

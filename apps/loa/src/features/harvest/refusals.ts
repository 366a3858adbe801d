import { errors, refuse } from "../../platform/http/errors.ts";
import type { OutsideFault } from "../../platform/http/outgoing.ts";

const addresses: Partial<Record<OutsideFault, { vi: string; en: string }>> = {
  "internal-address": {
    vi: "Địa chỉ nội bộ phải được quản trị hệ thống khai báo trong LOA_OUTGOING_ALLOW.",
    en: "An internal address has to be listed in LOA_OUTGOING_ALLOW by the administrator.",
  },
  "port-not-allowed": {
    vi: "Chỉ đọc trang ở cổng thông thường (80, 443).",
    en: "Only pages on the usual ports (80, 443) are read.",
  },
  "credentials-in-address": {
    vi: "Địa chỉ không được chứa tên và mật khẩu.",
    en: "The address may not hold a name and password.",
  },
};

export const refusals = {
  address: (fault: OutsideFault) =>
    errors.invalid({
      url: addresses[fault] ?? {
        vi: "Địa chỉ chưa đúng. Xin dán địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.",
        en: "This is not an address. Paste it whole, beginning with https:// or http://.",
      },
    }),
  noFolder: () =>
    errors.invalid({
      url: {
        vi: "Xin ghi đường dẫn thư mục con, ví dụ thang-6; để trống là cả thư mục đã được cho phép.",
        en: "Give the path of a folder below, such as june; leave it empty for the whole allowed folder.",
      },
    }),
  folderNotAllowed: () =>
    errors.invalid({
      url: {
        vi: "Đơn vị này chưa có thư mục nhật ký. Quản trị hệ thống khai báo thư mục cho mã đơn vị trong LOA_LOG_FOLDERS rồi khởi động lại Loa.",
        en: "This unit has no log folder yet. The administrator lists one for the unit's code in LOA_LOG_FOLDERS and restarts Loa.",
      },
    }),
  notSocial: () =>
    refuse("source-reads-itself", 409, {
      vi: "Chỉ nộp địa chỉ bài cho nguồn là trang mạng xã hội; nguồn này Loa tự đọc.",
      en: "Posts are handed in to a social page only; Loa reads this source by itself.",
    }),
  badPosts: (lines: readonly number[]) =>
    errors.invalid({
      posts: {
        vi: `Dòng ${lines.join(", ")} không phải địa chỉ công khai. Chưa có gì được lưu; xin sửa rồi nộp lại.`,
        en: `Line ${lines.join(", ")} is no public address. Nothing was saved; please mend it and hand in again.`,
      },
    }),
  postedLater: (lines: readonly number[]) =>
    errors.invalid({
      posts: {
        vi: `Dòng ${lines.join(", ")} ghi ngày còn ở tương lai. Chưa có gì được lưu; xin sửa rồi nộp lại.`,
        en: `Line ${lines.join(", ")} gives a day to come. Nothing was saved; please mend it and hand in again.`,
      },
    }),
  sourceKnown: () =>
    refuse("source-known", 409, {
      vi: "Đơn vị này đã có nguồn với địa chỉ đó.",
      en: "This unit already has a source with that address.",
    }),
  alreadyDecided: () =>
    refuse("item-already-decided", 409, {
      vi: "Mục này đã được ghi nhận hoặc bỏ qua; xin tải lại danh sách.",
      en: "This item is already counted or set aside; please load the list again.",
    }),
  tooManySources: (most: number) =>
    refuse("too-many-sources", 409, {
      vi: `Mỗi đơn vị theo dõi tối đa ${most} nguồn; xin bỏ bớt trước khi thêm.`,
      en: `A unit follows at most ${most} sources; remove one first.`,
    }),
};

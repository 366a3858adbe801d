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

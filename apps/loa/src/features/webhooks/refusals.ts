import { errors, refuse } from "../../platform/http/errors.ts";
import type { OutsideFault } from "../../platform/http/outgoing.ts";

const words: Partial<Record<OutsideFault, { vi: string; en: string }>> = {
  "bad-address": { vi: "Địa chỉ không đọc được.", en: "This is not an address." },
  "not-https": {
    vi: "Địa chỉ phải bắt đầu bằng https://.",
    en: "The address must begin with https://.",
  },
  "credentials-in-address": {
    vi: "Địa chỉ không được chứa tên và mật khẩu.",
    en: "The address may not hold a name and password.",
  },
  "port-not-allowed": {
    vi: "Chỉ dùng cổng 443; cổng khác phải được quản trị hệ thống khai báo trong LOA_OUTGOING_ALLOW.",
    en: "Only port 443; another has to be listed in LOA_OUTGOING_ALLOW by the administrator.",
  },
  "internal-address": {
    vi: "Địa chỉ nội bộ phải được quản trị hệ thống khai báo trong LOA_OUTGOING_ALLOW.",
    en: "An internal address has to be listed in LOA_OUTGOING_ALLOW by the administrator.",
  },
};

const fallback = { vi: "Địa chỉ chưa dùng được.", en: "This address cannot be used." };

export const refusals = {
  address: (fault: OutsideFault) => errors.invalid({ url: words[fault] ?? fallback }),
  tooMany: (most: number) =>
    refuse("too-many-webhooks", 409, {
      vi: `Đã có ${most} kết nối nhận sự kiện; xin xóa bớt trước khi thêm.`,
      en: `There are ${most} webhooks already; remove one first.`,
    }),
  paused: () =>
    refuse("webhook-paused", 409, {
      vi: "Kết nối đang tạm dừng; xin cho gửi tiếp trước.",
      en: "The webhook is paused; resume it first.",
    }),
  notParked: () =>
    refuse("delivery-not-parked", 409, {
      vi: "Sự kiện này không bị dừng nên không cần gửi lại.",
      en: "This delivery is not parked.",
    }),
};

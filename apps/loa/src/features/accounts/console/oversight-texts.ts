import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts of the mail and audit pages. */
export const oversightTexts = defineTexts({
  vi: {
    mails: {
      title: "Thư đi",
      withServer: "Thư được gửi qua máy chủ thư; thư lỗi được thử lại rồi mới dừng.",
      noServer:
        "Chưa cấu hình máy chủ thư (LOA_SMTP_URL), nên thư không được gửi. Quản trị hệ thống mở từng thư và chuyển đường dẫn cho người nhận.",
      state: "Trạng thái",
      states: { all: "Tất cả", waiting: "Đang chờ", sent: "Đã gửi", parked: "Bị dừng" },
      to: "Người nhận",
      subject: "Nội dung",
      created: "Lập lúc",
      attempts: (count: number) => `đã thử ${count} lần`,
      open: "Xem thư",
      copy: "Chép nội dung",
      release: "Gửi lại",
      released: "Thư đã trở lại hàng chờ.",
      empty: "Không có thư nào.",
    },
    audit: {
      title: "Nhật ký",
      subtitle:
        "Mọi thay đổi, ai làm, lúc nào. Nhật ký chỉ ghi thêm và được niêm phong thành chuỗi.",
      at: "Lúc",
      who: "Người làm",
      action: "Việc",
      subject: "Đối tượng",
      unit: "Đơn vị",
      details: "Chi tiết",
      sealed: "Đã niêm phong",
      open: "Chờ niêm phong",
      seal: "Niêm phong",
      person: "Người làm",
      actionFilter: "Mã việc, ví dụ plan hoặc session.started",
      from: "Từ ngày",
      to: "Đến ngày",
      empty: "Không có mục nào khớp điều kiện lọc.",
      verify: "Kiểm tra chuỗi",
      holds: (sealed: number, unsealed: number) =>
        `Chuỗi nguyên vẹn: ${sealed} mục đã niêm phong, ${unsealed} mục đang chờ.`,
      broken: (sequence: number) =>
        `Chuỗi KHÔNG khớp tại mục số ${sequence}. Xin giữ nguyên hiện trạng và báo bộ phận an toàn thông tin.`,
    },
  },
  en: {
    mails: {
      title: "Outgoing mails",
      withServer: "Mails leave through the mail server; failures are tried again before they stop.",
      noServer:
        "No mail server is set (LOA_SMTP_URL), so mails are not sent. Open each and pass its link on yourself.",
      state: "State",
      states: { all: "All", waiting: "Waiting", sent: "Sent", parked: "Stopped" },
      to: "Recipient",
      subject: "Content",
      created: "Written",
      attempts: (count: number) => (count === 1 ? "tried once" : `tried ${count} times`),
      open: "Show the mail",
      copy: "Copy the text",
      release: "Send again",
      released: "The mail waits again.",
      empty: "No mails.",
    },
    audit: {
      title: "Audit log",
      subtitle: "Every change, by whom and when. The log only grows and is sealed as a chain.",
      at: "When",
      who: "Who",
      action: "What",
      subject: "Subject",
      unit: "Unit",
      details: "Details",
      sealed: "Sealed",
      open: "To be sealed",
      seal: "Seal",
      person: "Who",
      actionFilter: "Action, for example plan or session.started",
      from: "From",
      to: "To",
      empty: "No entry matches these filters.",
      verify: "Verify the chain",
      holds: (sealed: number, unsealed: number) =>
        `The chain holds: ${sealed} sealed, ${unsealed} waiting.`,
      broken: (sequence: number) =>
        `The chain is BROKEN at entry ${sequence}. Leave everything as it is and call information security.`,
    },
  },
});

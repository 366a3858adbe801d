import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Words of a duty slip and of those acknowledged before it. */
export const slipTexts = defineTexts({
  vi: {
    printSlip: "In phiếu",
    acknowledge: "Xác nhận đã nhận việc",
    acknowledgeAnew: "Xác nhận phiếu đã thay đổi",
    acknowledged: (by: string, at: string) => `${by} đã xác nhận lúc ${at}.`,
    notAcknowledged: "Chưa xác nhận đã nhận phiếu.",
    saidAcknowledged: "Đã xác nhận",
    changedTitle: "Phiếu đã thay đổi.",
    changed: (at: string) =>
      `Việc được giao đã khác với phiếu đơn vị xác nhận lúc ${at}. Phiếu cũ vẫn được giữ nguyên để đối chiếu.`,
    earlier: "Phiếu đã xác nhận trước đây",
    beside: (by: string, at: string) => `Đặt cạnh phiếu ${by} xác nhận lúc ${at}`,
    somebody: "đơn vị",
    alone: "Chỉ xem phiếu hiện nay",
    ofToday: "Phiếu hiện nay",
    asAcknowledged: (at: string) => `Phiếu đã xác nhận lúc ${at}`,
  },
  en: {
    printSlip: "Print",
    acknowledge: "Acknowledge",
    acknowledgeAnew: "Acknowledge the changed slip",
    acknowledged: (by: string, at: string) => `${by} acknowledged it at ${at}.`,
    notAcknowledged: "Not acknowledged yet.",
    saidAcknowledged: "Acknowledged",
    changedTitle: "The slip has changed.",
    changed: (at: string) =>
      `What the unit owes differs from the slip it acknowledged at ${at}. The earlier slip is kept as it was.`,
    earlier: "Slips acknowledged before",
    beside: (by: string, at: string) => `Lay beside it the slip ${by} acknowledged at ${at}`,
    somebody: "the unit",
    alone: "Show the slip of today alone",
    ofToday: "Slip of today",
    asAcknowledged: (at: string) => `Slip acknowledged at ${at}`,
  },
});

import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Words about records beneath a locked report. */
export const lockTexts = defineTexts({
  vi: {
    mark: "đã khóa",
    lockedTitle: "Kỳ đã khóa.",
    locked: (period: string, day: string, by: string) =>
      `Kết quả này đã tính trong ${period}, ${by} khóa ngày ${day}, nên không sửa, rút, trả lại hay duyệt lại được. Cần sửa thì đề nghị đầu mối mở lại kỳ của đơn vị, nêu rõ lý do; mở lại xong, các nút sửa hiện lại ở đây.`,
    toReport: "Xem báo cáo đã khóa",
    afterTitle: "Kỳ của ngày này đã khóa.",
    after: (period: string, day: string, by: string) =>
      `${period} đã được ${by} khóa ngày ${day}. Kết quả vẫn ghi được và tính vào số liệu từ nay về sau; báo cáo đã khóa không đổi. Cần đưa vào báo cáo đó thì đề nghị đầu mối mở lại kỳ của đơn vị trước khi ghi.`,
    somebody: "đầu mối",
  },
  en: {
    mark: "locked",
    lockedTitle: "Its period is locked.",
    locked: (period: string, day: string, by: string) =>
      `This output was counted in ${period}, which ${by} locked on ${day}, so it is not corrected, withdrawn, sent back or judged anew. To change it, ask the coordinator to reopen the unit's period and say why; once reopened, the buttons are back here.`,
    toReport: "See the locked report",
    afterTitle: "The period of this day is locked.",
    after: (period: string, day: string, by: string) =>
      `${by} locked ${period} on ${day}. The output can still be recorded and counts in figures from now on; the locked report stays as it is. To have it in that report, ask the coordinator to reopen the unit's period before you record.`,
    somebody: "the coordinator",
  },
});

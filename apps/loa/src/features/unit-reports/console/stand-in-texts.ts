import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Words about a report the coordinator enters for a unit that has nobody in Loa. */
export const standInTexts = defineTexts({
  vi: {
    nobodyTitle: "Đơn vị chưa có ai dùng Loa.",
    nobody:
      "Đầu mối nhập thay theo văn bản đơn vị gửi: viết các mục bên dưới, rồi bấm Nhập thay đơn vị. Khi đơn vị có tài khoản, kỳ sau đơn vị tự gửi.",
    start: "Nhập thay đơn vị",
    title: "Nhập thay báo cáo của đơn vị",
    reason: "Vì sao nhập thay",
    reasonHelp: "Ví dụ: xã chưa có tài khoản, gửi báo cáo giấy.",
    paper: "Căn cứ văn bản",
    paperHelp:
      "Số, ký hiệu, ngày, nơi gửi. Ví dụ: Báo cáo số 15/BC-UBND ngày 14/6/2025 của UBND xã.",
    receivedOn: "Ngày nhận văn bản",
    receivedHelp: "Đúng hạn hay chậm tính theo ngày này.",
    file: "Bản chụp hoặc tệp văn bản",
    fileHelp: "PDF, DOCX hoặc ảnh; không bắt buộc.",
    needed: "Cần điền mục này",
    send: "Nhập thay và gửi",
    close: "Thôi",
    sent: "Đã nhập thay báo cáo",
    enteredTitle: "Nhập thay.",
    entered: (by: string, paper: string, received: string, reason: string) =>
      `${by} nhập thay đơn vị theo ${paper}, nhận ngày ${received}. Lý do: ${reason}`,
    openPaper: "Xem văn bản",
    somebody: "Đầu mối",
    mark: "nhập thay",
  },
  en: {
    nobodyTitle: "Nobody of this unit is in Loa.",
    nobody:
      "The coordinator enters its report by the paper it sent: write the sections below, then press Enter it for the unit. Once the unit has accounts, the next period is its own.",
    start: "Enter it for the unit",
    title: "Enter the unit's report",
    reason: "Why it is entered for the unit",
    reasonHelp: "For instance: the commune has no account yet and reported on paper.",
    paper: "The paper it rests on",
    paperHelp:
      "Number, date and sender. For instance: report 15/BC-UBND of 14/6/2025, commune People's Committee.",
    receivedOn: "Day the paper came",
    receivedHelp: "On time or late is judged by this day.",
    file: "Scan or file of the paper",
    fileHelp: "PDF, DOCX or a picture; may be left out.",
    needed: "Please fill this in",
    send: "Enter and hand in",
    close: "Cancel",
    sent: "The report is entered",
    enteredTitle: "Entered for the unit.",
    entered: (by: string, paper: string, received: string, reason: string) =>
      `${by} entered it for the unit by ${paper}, received on ${received}. Why: ${reason}`,
    openPaper: "See the paper",
    somebody: "The coordinator",
    mark: "entered for the unit",
  },
});

import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

export const reminderTexts = defineTexts({
  vi: {
    title: "Đã nhắc",
    due: "hạn",
    snoozedUntil: (until: string) => `Đơn vị hoãn nhắc đến ${until}`,
    snoozeEnded: (until: string, on: string) =>
      `Đơn vị hoãn nhắc đến ${until}, đã bỏ hoãn ngày ${on}`,
    endSnooze: "Nhắc lại ngay",
    copy: "Chép gửi Zalo",
  },
  en: {
    title: "Reminded",
    due: "due",
    snoozedUntil: (until: string) => `Snoozed by the unit until ${until}`,
    snoozeEnded: (until: string, on: string) => `Snoozed by the unit until ${until}, ended ${on}`,
    endSnooze: "Remind again now",
    copy: "Copy for Zalo",
  },
});

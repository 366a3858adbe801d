import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Words about what units before this one did. */
export const inheritedTexts = defineTexts({
  vi: {
    title: "Việc của đơn vị tiền nhiệm",
    note: "dưới tên cũ; đã tính một lần cho kế hoạch, không cộng vào số của đơn vị",
    ended: (day: string, heir: string) => `Kết thúc hoạt động ngày ${day}; ${heir} tiếp nhận.`,
    sharedOut: (day: string, heirs: string) =>
      `Kết thúc hoạt động ngày ${day}; nhiệm vụ chia cho ${heirs}.`,
    figures: (name: string) => `Số liệu của ${name}`,
  },
  en: {
    title: "Work of the unit before this one",
    note: "under its old name; counted once for the plan, in no number of this unit",
    ended: (day: string, heir: string) => `Ended on ${day}; ${heir} took over.`,
    sharedOut: (day: string, heirs: string) => `Ended on ${day}; its duties went to ${heirs}.`,
    figures: (name: string) => `Figures of ${name}`,
  },
});

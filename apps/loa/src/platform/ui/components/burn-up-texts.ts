import { defineTexts } from "../i18n/texts.ts";

export const burnUpTexts = defineTexts({
  vi: {
    table: "Bảng số liệu của biểu đồ",
    date: "Ngày",
    delivered: "Đã thực hiện",
    target: "Chỉ tiêu",
    deliveredOf: (unit: string) => `Đã thực hiện (${unit})`,
    targetOf: (unit: string) => `Chỉ tiêu đến ngày (${unit})`,
  },
  en: {
    table: "The chart's figures",
    date: "Date",
    delivered: "Delivered",
    target: "Target",
    deliveredOf: (unit: string) => `Delivered (${unit})`,
    targetOf: (unit: string) => `Target to date (${unit})`,
  },
});

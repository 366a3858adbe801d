import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts of choosing the units a report is about. */
export const unitTexts = defineTexts({
  vi: {
    units: "Đơn vị trong báo cáo",
    all: "Mọi đơn vị của kế hoạch",
    chosen: "Đơn vị được chọn",
    kinds: "Theo loại",
    areas: "Theo địa bàn",
    narrowing: "Chọn cả loại và địa bàn: lấy đơn vị thuộc cả hai.",
    single: "Thêm từng đơn vị",
    province: "Cơ quan, đơn vị cấp tỉnh",
    count: (chosen: string, all: string) => `Báo cáo gồm ${chosen}/${all} đơn vị`,
    none: "Chưa chọn đơn vị nào.",
    more: (count: string) => `và ${count} đơn vị khác`,
  },
  en: {
    units: "Units of the report",
    all: "All units of the plans",
    chosen: "Chosen units",
    kinds: "By kind",
    areas: "By area",
    narrowing: "With kinds and areas chosen, units of both are taken.",
    single: "Add single units",
    province: "Bodies of the whole province",
    count: (chosen: string, all: string) => `The report is about ${chosen} of ${all} units`,
    none: "No unit is chosen yet.",
    more: (count: string) => `and ${count} more`,
  },
});

import { z } from "zod";
import type { Bilingual } from "../../platform/contract/endpoint.ts";

/** What sort of body a unit is; groups are rules over these. */
export const UnitKind = z.enum([
  "government",
  "department",
  "agency",
  "party",
  "union",
  "police",
  "military",
  "press",
  "university",
  "centre",
  "district",
  "district_media",
  "district_culture",
  "commune",
  "ministry",
  "other",
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** How each kind is called on screen and in imported files. */
export const unitKindNames: Readonly<Record<UnitKind, Bilingual>> = {
  government: { vi: "Ủy ban nhân dân tỉnh", en: "Provincial People's Committee" },
  department: { vi: "Sở, ban, ngành", en: "Department" },
  agency: { vi: "Cơ quan khác cấp tỉnh", en: "Other provincial agency" },
  party: { vi: "Cơ quan Đảng", en: "Party body" },
  union: { vi: "Mặt trận, đoàn thể", en: "Front or mass organisation" },
  police: { vi: "Công an", en: "Police" },
  military: { vi: "Quân sự", en: "Military" },
  press: { vi: "Báo chí", en: "Press" },
  university: { vi: "Đại học, cao đẳng", en: "University or college" },
  centre: { vi: "Đơn vị sự nghiệp", en: "Public service unit" },
  district: { vi: "Ủy ban nhân dân cấp huyện", en: "District People's Committee" },
  district_media: { vi: "Trung tâm truyền thông cấp huyện", en: "District media centre" },
  district_culture: { vi: "Phòng văn hóa cấp huyện", en: "District culture office" },
  commune: { vi: "Ủy ban nhân dân cấp xã", en: "Commune People's Committee" },
  ministry: { vi: "Bộ, cơ quan trung ương", en: "Ministry or central body" },
  other: { vi: "Khác", en: "Other" },
};

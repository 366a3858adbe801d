import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { IndexCode } from "./contract.ts";

/** What is known of an index whatever the province: who measures, on which scale, how often. */
export interface IndexDefinition {
  readonly code: IndexCode;
  readonly name: string;
  readonly fullName: Bilingual;
  readonly owner: Bilingual;
  readonly cadence: Bilingual;
  readonly scale: { readonly from: number; readonly to: number; readonly decimals: number };
  /** Written after a score: `%`; empty for points. */
  readonly suffix: "%" | "";
}

const yearlyInSpring: Bilingual = {
  vi: "Hằng năm, công bố vào mùa xuân năm sau",
  en: "Yearly, made public in spring of the year after",
};

/** The five indices by which provinces are measured, in the order offices name them. */
export const indexList: readonly IndexDefinition[] = [
  {
    code: "PAR",
    name: "PAR INDEX",
    fullName: { vi: "Chỉ số cải cách hành chính", en: "Public Administration Reform Index" },
    owner: { vi: "Bộ Nội vụ", en: "Ministry of Home Affairs" },
    cadence: yearlyInSpring,
    scale: { from: 0, to: 100, decimals: 2 },
    suffix: "%",
  },
  {
    code: "SIPAS",
    name: "SIPAS",
    fullName: {
      vi: "Chỉ số hài lòng về sự phục vụ hành chính",
      en: "Satisfaction Index of Public Administration Services",
    },
    owner: { vi: "Bộ Nội vụ (khảo sát)", en: "Ministry of Home Affairs (survey)" },
    cadence: yearlyInSpring,
    scale: { from: 0, to: 100, decimals: 2 },
    suffix: "%",
  },
  {
    code: "PCI",
    name: "PCI",
    fullName: {
      vi: "Chỉ số năng lực cạnh tranh cấp tỉnh",
      en: "Provincial Competitiveness Index",
    },
    owner: {
      vi: "Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI)",
      en: "Vietnam Chamber of Commerce and Industry (VCCI)",
    },
    cadence: yearlyInSpring,
    scale: { from: 0, to: 100, decimals: 2 },
    suffix: "",
  },
  {
    code: "PAPI",
    name: "PAPI",
    fullName: {
      vi: "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh",
      en: "Provincial Governance and Public Administration Performance Index",
    },
    owner: { vi: "CECODES, VFF-CRT, RTA và UNDP", en: "CECODES, VFF-CRT, RTA and UNDP" },
    cadence: yearlyInSpring,
    scale: { from: 10, to: 80, decimals: 3 },
    suffix: "",
  },
  {
    code: "DTI",
    name: "DTI",
    fullName: { vi: "Chỉ số chuyển đổi số", en: "Digital Transformation Index" },
    owner: { vi: "Bộ Khoa học và Công nghệ", en: "Ministry of Science and Technology" },
    cadence: {
      vi: "Hằng năm, công bố trong năm sau",
      en: "Yearly, made public during the year after",
    },
    scale: { from: 0, to: 1, decimals: 4 },
    suffix: "",
  },
];

/** One index by its code. */
export function indexOf(code: IndexCode): IndexDefinition {
  const found = indexList.find((one) => one.code === code);
  if (!found) throw new Error(`no index ${code}`);
  return found;
}

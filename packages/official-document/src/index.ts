export { dateLine, officialDate, shortDate } from "./dates.ts";
export { renderAnnexDocx, renderDocx } from "./docx.ts";
export { annexesXml, bodyXml, withPaperStyles } from "./docx-blocks.ts";
export {
  type CitedPlan,
  type DutySlipInput,
  dutySlip,
  planCitation,
  type SlipDuty,
} from "./duty-slip.ts";
export { renderOfficialBody, renderOfficialHtml } from "./html.ts";
export {
  type Annex,
  type BodyBlock,
  type Cell,
  type OfficialDocument,
  type OfficialTable,
  type PageMargins,
  type SignatureBlock,
  sampleMargins,
} from "./model.ts";
export {
  type DocumentNumber,
  normaliseDocumentNumber,
  numberLine,
  parseDocumentNumber,
  romanNumber,
  vietnameseNumber,
} from "./numbers.ts";
export { paperCss } from "./paper-css.ts";
export { annexTypst, officialTypst } from "./typst.ts";
export { addressLines, capitalised, clause, ended, placeOf, signatureLines } from "./wording.ts";

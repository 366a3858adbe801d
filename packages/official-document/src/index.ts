export { dateLine, officialDate, shortDate } from "./dates.ts";
export { type DutySlipInput, dutySlip, type SlipDuty } from "./duty-slip.ts";
export { renderOfficialBody, renderOfficialHtml } from "./html.ts";
export {
  type BodyBlock,
  type OfficialDocument,
  type OfficialTable,
  type PageMargins,
  type SignatureBlock,
  sampleMargins,
} from "./model.ts";
export {
  type DocumentNumber,
  numberLine,
  parseDocumentNumber,
  vietnameseNumber,
} from "./numbers.ts";
export { paperCss } from "./paper-css.ts";

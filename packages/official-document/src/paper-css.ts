import { type PageMargins, sampleMargins } from "./model.ts";

/**
 * Styles of a printed page by Decree 30/2020, Annex I: A4, Times, 14 pt body with 6 pt between paragraphs and a first
 * line of 1.27 cm, page numbers centred in the top margin and none on page 1. Classes begin with `od-`. On a phone's
 * screen the same words stand narrower, one part of the head below the other; on paper never.
 */
export function paperCss(margins: PageMargins = sampleMargins): string {
  const { top, bottom, left, right } = margins;
  return `@page { size: A4 portrait; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, serif; } }
@page :first { @top-center { content: none; } }
${rules}
${narrow}`;
}

// Below this a screen cannot hold the head's two halves side by side.
const narrow = `@media screen and (max-width: 640px) {
.od-page { font-size: 12pt; text-align: left; }
.od-head td { display: block; width: auto !important; }
.od-head .od-right { padding-top: 6pt; }
.od-nation { font-size: 11pt; white-space: normal; text-wrap: balance; }
.od-to { padding-left: 0; } .od-to span { padding-left: 1em; }
.od-text, .od-basis, .od-heading { text-indent: 0; }
.od-table { table-layout: auto; font-size: 9pt; }
.od-table th, .od-table td { padding: 2pt; }
.od-signature { font-size: 12pt; }
}
@media screen and (max-width: 360px) { .od-table { font-size: 8pt; overflow-wrap: anywhere; } }`;

const rules = `.od-page { font-family: "Times New Roman", Tinos, "Liberation Serif", serif; font-size: 14pt; line-height: 1.15; color: #000; text-align: justify; }
.od-page p { margin: 0; }
.od-head { width: 100%; border-collapse: collapse; table-layout: fixed; }
.od-head td { vertical-align: top; text-align: center; padding: 0; }
.od-head .od-left { width: 40%; } .od-head .od-right { width: 60%; }
.od-governing { font-size: 12pt; text-transform: uppercase; }
.od-issuing { font-size: 12pt; font-weight: bold; text-transform: uppercase; }
.od-nation { font-size: 12pt; font-weight: bold; text-transform: uppercase; white-space: nowrap; }
.od-motto { font-size: 13pt; font-weight: bold; display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1pt; }
.od-ruled { display: inline-block; max-width: 100%; }
.od-rule { display: block; width: 40%; margin: 3pt auto 0; border: 0; border-top: 0.75pt solid #000; }
.od-number { font-size: 13pt; white-space: pre-wrap; padding-top: 6pt !important; }
.od-about { font-size: 12pt; white-space: normal; margin-top: 6pt !important; text-wrap: balance; }
.od-date { font-size: 13pt; font-style: italic; white-space: pre-wrap; padding-top: 6pt !important; }
.od-type { font-size: 14pt; font-weight: bold; text-align: center; text-transform: uppercase; margin-top: 18pt !important; }
.od-abstract { font-size: 14pt; font-weight: bold; text-align: center; margin-bottom: 12pt !important; }
.od-to { margin: 12pt 0 6pt !important; text-align: left; padding-left: 1.27cm; }
.od-to span { display: block; padding-left: 4.2em; }
.od-basis { font-style: italic; text-indent: 1.27cm; margin-bottom: 6pt !important; }
.od-text { text-indent: 1.27cm; margin-bottom: 6pt !important; }
.od-heading { font-weight: bold; text-indent: 1.27cm; margin: 6pt 0 !important; text-align: left; }
.od-heading-1 { text-transform: uppercase; }
.od-table { width: 100%; table-layout: fixed; overflow-wrap: break-word; border-collapse: collapse; margin: 6pt 0; font-size: 12pt; line-height: 1.15; text-align: left; }
.od-table th, .od-table td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; }
.od-table th { text-align: center; font-weight: bold; }
.od-table thead { display: table-header-group; } .od-table tr { break-inside: avoid; }
.od-center { text-align: center; } .od-end { text-align: right; } .od-strong td { font-weight: bold; }
.od-foot { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 12pt; break-inside: avoid; }
.od-foot td { width: 50%; vertical-align: top; padding: 0; }
.od-recipients { text-align: left; font-size: 11pt; } .od-recipients strong { font-size: 12pt; font-style: italic; display: block; }
.od-recipients span { display: block; }
.od-signature { text-align: center; font-size: 14pt; font-weight: bold; } .od-signature span { display: block; }
.od-signature .od-name { margin-top: 60pt; }
.od-annex { break-before: page; }
.od-annex-number { font-weight: bold; text-align: center; }
.od-annex-title { font-weight: bold; text-align: center; text-transform: uppercase; }
.od-annex-reference { font-style: italic; text-align: center; margin-bottom: 12pt !important; }`;

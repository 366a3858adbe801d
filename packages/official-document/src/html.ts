import { dateLine } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import type {
  Annex,
  BodyBlock,
  Cell,
  OfficialDocument,
  OfficialTable,
  PageMargins,
  SignatureBlock,
} from "./model.ts";
import { numberLine } from "./numbers.ts";
import { paperCss } from "./paper-css.ts";
import {
  annexNumber,
  annexReference,
  closing,
  ended,
  letterAbstract,
  signatureLines,
} from "./wording.ts";

/**
 * The document as one standalone HTML page, ready to print; its only style is one inline `<style>`. Every text is escaped.
 *
 * @example renderOfficialHtml(dutySlip(input))
 */
export function renderOfficialHtml(document: OfficialDocument, margins?: PageMargins): string {
  const title = escapeHtml(`${document.typeName} ${document.abstract}`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${paperCss(margins)}</style></head><body>${renderOfficialBody(document)}</body></html>`;
}

/**
 * The same without page and styles, for a page that brings `paperCss` itself; free of style attributes, so that a strict
 * content security policy may forbid them.
 *
 * @example `<main>${renderOfficialBody(dutySlip(input))}</main>`
 */
export function renderOfficialBody(document: OfficialDocument): string {
  const parts = [
    head(document),
    ...(document.letter
      ? []
      : [line("od-type", document.typeName), ruled("od-abstract", document.abstract)]),
    addressees(document.addressees),
    ...ended(document.bases).map((basis) => line("od-basis", basis)),
    ...closing(document.body).map(block),
    foot(document),
  ];
  return `<article class="od-page">${parts.join("")}${annexes(document)}</article>`;
}

function line(className: string, text: string): string {
  return `<p class="${className}">${escapeHtml(text)}</p>`;
}

// The rule is a part of the line's own length, however short the line.
function ruled(className: string, text: string): string {
  return `<p class="${className}"><span class="od-ruled">${escapeHtml(text)}<span class="od-rule"></span></span></p>`;
}

// A borderless table of about 40 to 60; the rules under the organ and the motto differ in length by decree.
function head(document: OfficialDocument): string {
  const governing = document.governingOrgan ? line("od-governing", document.governingOrgan) : "";
  const { serial, notation } = document.number;
  return `<table class="od-head" role="presentation"><tr>
<td class="od-left">${governing}${ruled("od-issuing", document.issuingOrgan)}</td>
<td class="od-right"><p class="od-nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p><p><span class="od-motto">Độc lập - Tự do - Hạnh phúc</span></p></td>
</tr><tr><td class="od-number">${escapeHtml(numberLine(serial, notation))}${letterLine(document)}</td><td class="od-date">${escapeHtml(dateLine(document.place, document.date))}</td></tr></table>`;
}

const letterLine = ({ letter, abstract }: OfficialDocument) =>
  letter ? line("od-about", letterAbstract(abstract)) : "";

// One addressee stands on the same line; several begin their own, the last ends with a full stop.
function addressees(names: readonly string[]): string {
  if (names.length === 0) return "";
  if (names.length === 1) return line("od-to", `Kính gửi: ${names[0]}`);
  const lines = ended(names).map((name) => `<span>${escapeHtml(`- ${name}`)}</span>`);
  return `<p class="od-to">Kính gửi:${lines.join("")}</p>`;
}

function block(one: BodyBlock): string {
  if (one.kind === "table") return table(one);
  if (one.kind === "paragraph") return line("od-text", one.text);
  if (one.kind === "list") return one.items.map((item) => line("od-text", `- ${item}`)).join("");
  return line(`od-heading od-heading-${Number(one.level)}`, one.text);
}

function table(one: OfficialTable): string {
  const columns = one.columns.map(({ width }) => `<col width="${Number(width)}%">`).join("");
  const headings = one.columns
    .map(({ heading }) => `<th scope="col">${escapeHtml(heading)}</th>`)
    .join("");
  const rows = one.rows.map((row) => tableRow(one, row)).join("");
  return `<table class="od-table"><colgroup>${columns}</colgroup><thead><tr>${headings}</tr></thead><tbody>${rows}</tbody></table>`;
}

const alignment = { left: "", center: ' class="od-center"', right: ' class="od-end"' } as const;

function tableRow(one: OfficialTable, row: OfficialTable["rows"][number]): string {
  const wide = row.span ? ` colspan="${one.columns.length}"` : "";
  const cells = row.cells.map(
    (cell, index) =>
      `<td${wide}${alignment[one.columns[index]?.align ?? "left"]}>${cellHtml(cell)}</td>`,
  );
  return `<tr${row.strong ? ' class="od-strong"' : ""}>${cells.join("")}</tr>`;
}

function cellHtml(cell: Cell): string {
  if (typeof cell === "string") return escapeHtml(cell);
  return `<a href="${escapeHtml(cell.href)}">${escapeHtml(cell.text)}</a>`;
}

function foot(document: OfficialDocument): string {
  const recipients = ended(document.recipients).map(
    (one) => `<span>${escapeHtml(`- ${one}`)}</span>`,
  );
  return `<table class="od-foot" role="presentation"><tr><td class="od-recipients"><strong>Nơi nhận:</strong>${recipients.join("")}</td><td class="od-signature">${signature(document.signature)}</td></tr></table>`;
}

function signature(block: SignatureBlock): string {
  const lines = signatureLines(block);
  const name = `<span class="od-name">${escapeHtml(block.name ?? "")}</span>`;
  return lines.map((text) => `<span>${escapeHtml(text)}</span>`).join("") + name;
}

function annexes(document: OfficialDocument): string {
  const all = document.annexes ?? [];
  return all.map((one, index) => annex(document, one, all.length > 1 ? index + 1 : null)).join("");
}

function annex(document: OfficialDocument, one: Annex, number: number | null): string {
  const parts = [
    line("od-annex-number", annexNumber(number)),
    line("od-annex-title", one.title),
    line("od-annex-reference", annexReference(document)),
    ...closing(one.body).map(block),
  ];
  return `<section class="od-annex">${parts.join("")}</section>`;
}

import { dateLine } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import type {
  BodyBlock,
  OfficialDocument,
  OfficialTable,
  PageMargins,
  SignatureBlock,
} from "./model.ts";
import { numberLine } from "./numbers.ts";
import { paperCss } from "./paper-css.ts";

/** The document as one standalone HTML page, ready to print. Every text is escaped. */
export function renderOfficialHtml(document: OfficialDocument, margins?: PageMargins): string {
  const title = escapeHtml(`${document.typeName} ${document.abstract}`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${paperCss(margins)}</style></head><body>${renderOfficialBody(document)}</body></html>`;
}

/** The same without page and styles, for a page that brings `paperCss` itself. */
export function renderOfficialBody(document: OfficialDocument): string {
  const parts = [
    head(document),
    line("od-type", document.typeName),
    line("od-abstract", document.abstract),
    '<hr class="od-rule">',
    addressees(document.addressees),
    ...document.bases.map((basis) => line("od-basis", basis)),
    ...closing(document.body).map(block),
    foot(document),
  ];
  return `<article class="od-page">${parts.join("")}</article>`;
}

function line(className: string, text: string): string {
  return `<p class="${className}">${escapeHtml(text)}</p>`;
}

// A borderless table of about 40 to 60; the rules under the organ and the motto differ in length by decree.
function head(document: OfficialDocument): string {
  const governing = document.governingOrgan ? line("od-governing", document.governingOrgan) : "";
  const { serial, notation } = document.number;
  return `<table class="od-head" role="presentation"><tr>
<td class="od-left">${governing}${line("od-issuing", document.issuingOrgan)}<hr class="od-rule"></td>
<td class="od-right"><p class="od-nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p><p><span class="od-motto">Độc lập - Tự do - Hạnh phúc</span></p></td>
</tr><tr><td class="od-number">${escapeHtml(numberLine(serial, notation))}</td><td class="od-date">${escapeHtml(dateLine(document.place, document.date))}</td></tr></table>`;
}

// One addressee stands on the same line; several begin their own, the last ends with a full stop.
function addressees(names: readonly string[]): string {
  if (names.length === 0) return "";
  if (names.length === 1) return line("od-to", `Kính gửi: ${names[0]}`);
  const lines = names.map((name, index) => `- ${name}${index === names.length - 1 ? "." : ";"}`);
  return `<p class="od-to">Kính gửi:<br>${lines.map(escapeHtml).join("<br>")}</p>`;
}

// The text of a document ends with "./."; after a table it stands alone.
function closing(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const last = body.at(-1);
  if (last?.kind !== "paragraph") return [...body, { kind: "paragraph", text: "./." }];
  return [
    ...body.slice(0, -1),
    { kind: "paragraph", text: `${last.text.replace(/[.\s]+$/, "")}./.` },
  ];
}

function block(one: BodyBlock): string {
  if (one.kind === "table") return table(one);
  return line(one.kind === "heading" ? "od-heading" : "od-text", one.text);
}

function table(one: OfficialTable): string {
  const columns = one.columns.map(({ width }) => `<col style="width:${Number(width)}%">`).join("");
  const headings = one.columns
    .map(({ heading }) => `<th scope="col">${escapeHtml(heading)}</th>`)
    .join("");
  const rows = one.rows.map((row) => tableRow(one, row)).join("");
  return `<table class="od-table"><colgroup>${columns}</colgroup><thead><tr>${headings}</tr></thead><tbody>${rows}</tbody></table>`;
}

const alignment = { left: "", center: ' class="od-center"', right: ' class="od-end"' } as const;

function tableRow(one: OfficialTable, row: OfficialTable["rows"][number]): string {
  const cells = row.cells.map(
    (cell, index) =>
      `<td${alignment[one.columns[index]?.align ?? "left"]}>${escapeHtml(cell)}</td>`,
  );
  return `<tr${row.strong ? ' class="od-strong"' : ""}>${cells.join("")}</tr>`;
}

function foot(document: OfficialDocument): string {
  const recipients = document.recipients.map((one, index) => {
    const end = index === document.recipients.length - 1 ? "." : ";";
    return `<span>${escapeHtml(`- ${one.replace(/[.;]$/, "")}${end}`)}</span>`;
  });
  return `<table class="od-foot" role="presentation"><tr><td class="od-recipients"><strong>Nơi nhận:</strong>${recipients.join("")}</td><td class="od-signature">${signature(document.signature)}</td></tr></table>`;
}

function signature(block: SignatureBlock): string {
  const first = [block.capacity, block.body?.toLocaleUpperCase("vi")]
    .filter((part) => part)
    .join(" ");
  const lines = [first, block.position.toLocaleUpperCase("vi")].filter((part) => part !== "");
  const name = `<span class="od-name">${escapeHtml(block.name ?? "")}</span>`;
  return lines.map((text) => `<span>${escapeHtml(text)}</span>`).join("") + name;
}

import { escapeHtml } from "../../platform/rich-text/escape.ts";
import type { LetterSection } from "./digest-letter.ts";

interface Letter {
  readonly greeting: string;
  readonly opening: string;
  readonly button: string;
  readonly closing: string;
  readonly sections: readonly LetterSection[];
  readonly link: string;
  readonly language: "vi" | "en";
}

// Mail programs know no style sheets of ours, so that each element carries its own; no picture, nothing fetched.
const ink = "#1B1F23";
const soft = "#5B636B";
const rule = "#E3E0D8";
const accent = "#0F6B5C";
const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** A digest as the HTML of a mail: one column, words and rules, one button. */
export function mailHtml(letter: Letter): string {
  const parts = letter.sections.map(partHtml).join("");
  const link = escapeHtml(letter.link);
  return `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#FBFAF7"><div style="max-width:600px;margin:0 auto;padding:28px 20px;${font};color:${ink};font-size:15px;line-height:1.5">
<p style="margin:0 0 12px">${escapeHtml(letter.greeting)}</p><p style="margin:0 0 20px">${escapeHtml(letter.opening)}</p>${parts}
<p style="margin:28px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;background:${accent};color:#FFFFFF;text-decoration:none;border-radius:4px;font-weight:600">${escapeHtml(letter.button)}</a></p>
<p style="margin:0;color:${soft};font-size:13px">${escapeHtml(letter.closing)}</p></div></body></html>`;
}

function partHtml({ heading, lines, rest }: LetterSection): string {
  const rows = lines.map(
    ({ text, note }) =>
      `<div style="padding:10px 0;border-bottom:1px solid ${rule}"><div>${escapeHtml(text)}</div><div style="color:${soft};font-size:13px">${escapeHtml(note)}</div></div>`,
  );
  const more = rest
    ? `<div style="padding:10px 0;color:${soft};font-size:13px">${escapeHtml(rest)}</div>`
    : "";
  return `<h2 style="margin:24px 0 0;padding-bottom:6px;border-bottom:2px solid ${ink};font-size:17px">${escapeHtml(heading)}</h2>${rows.join("")}${more}`;
}

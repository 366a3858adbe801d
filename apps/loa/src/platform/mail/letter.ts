import { escapeHtml } from "../rich-text/escape.ts";
/** A piece of a letter, in the order it is read. */
export type LetterBlock =
  /** `language` where it is not the letter's own. */
  | { readonly kind: "words"; readonly text: string; readonly language?: "vi" | "en" }
  /** The document or work the letter is about. */
  | { readonly kind: "subject"; readonly text: string }
  | {
      readonly kind: "list";
      readonly heading?: string;
      readonly items: readonly { readonly text: string; readonly note?: string }[];
      /** Said under a list that was cut: how much more there is. */
      readonly rest?: string | null;
    }
  /** What the reader is asked to open; one a letter. */
  | { readonly kind: "link"; readonly label: string; readonly href: string }
  /** The same in another language follows. */
  | { readonly kind: "rule" };

/** A letter as its reader gets it, whatever their mail program shows. */
export interface Letter {
  readonly subject: string;
  readonly language: "vi" | "en";
  readonly blocks: readonly LetterBlock[];
}

type Words = Extract<LetterBlock, { kind: "words" }>;

/** A paragraph. */
export const words = (text: string, language?: "vi" | "en"): Words => ({
  kind: "words",
  text,
  ...(language ? { language } : {}),
});

/** The one thing to open. */
export const link = (label: string, href: string): LetterBlock => ({ kind: "link", label, href });

/** Between a text and the same in another language. */
export const rule: LetterBlock = { kind: "rule" };

/** How a letter begins; without a name it goes to a unit's own address. */
export function greeting(language: "vi" | "en", name: string | null | undefined): LetterBlock[] {
  if (!name) return [];
  return [words({ vi: `Kính gửi ${name},`, en: `Dear ${name},` }[language])];
}

declare const made: unique symbol;

/** A letter as the two parts of a mail, made by `written` alone: the type keeps a mail of one part from being sent. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly [made]: true;
}

/** Both parts of a mail out of one letter, so that neither says what the other does not. */
export function written(letter: Letter): Written {
  const { subject } = letter;
  return { subject, text: letterText(letter), html: letterHtml(letter) } as Written;
}

const signature = "Loa";

function letterText({ blocks }: Letter): string {
  return `${[...blocks.map(blockText), signature].join("\n\n")}\n`;
}

function blockText(block: LetterBlock): string {
  if (block.kind === "rule") return "—";
  if (block.kind === "link") return `${block.label}:\n${block.href}`;
  if (block.kind !== "list") return block.text;
  const items = block.items.map(({ text, note }) => `- ${text}${note ? `\n  ${note}` : ""}`);
  return [
    ...(block.heading ? [`${block.heading}:`] : []),
    ...items,
    ...(block.rest ? [`  ${block.rest}`] : []),
  ].join("\n");
}

const ink = "#1B1F23";
const soft = "#5B636B";
const line = "#E3E0D8";
const accent = "#0F6B5C";
const paper = "#FBFAF7";
const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const frame = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

// Mail programs know no style sheets of ours, and Outlook lays out by tables alone: each element carries its own looks.
// No picture, nothing fetched.
function letterHtml({ subject, language, blocks }: Letter): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject.replace(/\s+/g, " "))}</title></head>
<body style="margin:0;padding:0;background-color:${paper}"><table ${frame} width="100%" style="background-color:${paper}"><tr><td align="center" style="padding:16px 8px">
<!--[if mso]><table ${frame} width="600"><tr><td><![endif]-->
<table ${frame} width="100%" style="max-width:600px;background-color:#FFFFFF;border:1px solid ${line}"><tr><td align="left" style="padding:24px;${font};color:${ink};font-size:15px;line-height:1.5">
${blocks.map(blockHtml).join("\n")}
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid ${line};color:${soft};font-size:13px">${signature}</p>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>`;
}

function blockHtml(block: LetterBlock): string {
  switch (block.kind) {
    case "rule":
      return `<hr style="margin:24px 0;border:0;border-top:1px solid ${line}">`;
    case "subject":
      return `<p style="margin:0 0 12px;font-weight:600;font-size:17px;line-height:1.4">${lines(block.text)}</p>`;
    case "list":
      return listHtml(block);
    case "link":
      return linkHtml(block);
    default:
      return `<p${languageOf(block)} style="margin:0 0 12px">${lines(block.text)}</p>`;
  }
}

const languageOf = ({ language }: Words) => (language ? ` lang="${language}"` : "");
const lines = (text: string) => escapeHtml(text).replaceAll("\n", "<br>");

function listHtml({ heading, items, rest }: Extract<LetterBlock, { kind: "list" }>): string {
  const title = heading
    ? `<h2 style="margin:24px 0 0;padding-bottom:6px;border-bottom:2px solid ${ink};font-size:17px;line-height:1.4">${escapeHtml(heading)}</h2>`
    : "";
  const rows = items.map(
    ({ text, note }) => `${lines(text)}${note ? `<br>${softly(escapeHtml(note))}` : ""}`,
  );
  const all = rest ? [...rows, softly(escapeHtml(rest))] : rows;
  const cells = all.map(
    (row) => `<tr><td style="padding:9px 0;border-bottom:1px solid ${line}">${row}</td></tr>`,
  );
  return `${title}<table ${frame} width="100%" style="margin:0 0 16px;${font};color:${ink};font-size:15px;line-height:1.5">${cells.join("")}</table>`;
}

const softly = (html: string) => `<span style="color:${soft};font-size:13px">${html}</span>`;

// The address stands beneath in words, for whoever does not press what a mail shows them.
function linkHtml({ label, href }: Extract<LetterBlock, { kind: "link" }>): string {
  const to = escapeHtml(href);
  return `<table ${frame} style="margin:20px 0 8px"><tr><td bgcolor="${accent}" style="padding:11px 20px;border-radius:4px;background-color:${accent}"><a href="${to}" style="${font};color:#FFFFFF;font-size:15px;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>
<p style="margin:0 0 16px;color:${soft};font-size:13px;word-break:break-all">${to}</p>`;
}

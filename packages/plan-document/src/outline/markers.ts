import { plain } from "../text/fold.ts";
import { fromNumberWord, fromRoman, letterIndex } from "../text/numerals.ts";

/** The kinds of numbering seen in official documents, in the order in which they usually nest. */
export const MARKER_RANKS = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 3.5,
  heading: 3.8,
  upper: 4,
  article: 4.5,
  roman: 5,
  item: 5.5,
  d1: 6,
  d1paren: 6.5,
  d2: 7,
  d3: 8,
  d4: 8.3,
  d5: 8.4,
  letter: 9,
  lowerRoman: 9.2,
  letterNumber: 9.5,
  parenNumber: 10,
  parenLetter: 10.2,
  parenRoman: 10.3,
  para: 10.4,
  star: 10.5,
  dash: 11,
  plus: 12,
} as const;

type MarkerKind = keyof typeof MARKER_RANKS;

export interface Marker {
  readonly kind: MarkerKind;
  /** As written, without closing marks: "C", "12", "đ", "1.2"; "" for dashes. */
  readonly label: string;
  /** Place in its series, from 1; null for dashes. */
  readonly index: number | null;
  /** Length of the marker with its closing mark and the space after it. */
  readonly length: number;
}

const BULLET_KINDS: ReadonlySet<MarkerKind> = new Set(["star", "dash", "plus"]);

/** True for dashes, plus signs and dots: markers that carry no number. */
export function isBullet(marker: Marker): boolean {
  return BULLET_KINDS.has(marker.kind);
}

/** True for markers a person wrote: no dash, no heading in capitals without a number, no unnumbered work. */
export function isNumbered(marker: Marker): boolean {
  return !isBullet(marker) && marker.kind !== "heading" && marker.kind !== "para";
}

const WORD_KINDS: Readonly<Record<string, MarkerKind>> = {
  "phu luc": "annex",
  phan: "part",
  chuong: "chapter",
  muc: "section",
  "tieu muc": "subsection",
  dieu: "article",
  khoan: "d1",
  diem: "letter",
  "nhiem vu": "item",
  "hoat dong": "item",
};
const WORD =
  /^(phu luc|phan|chuong|tieu muc|muc|dieu|khoan|diem|nhiem vu|hoat dong)(?: so| thu)? (\d{1,3}(?:\.\d{1,2}){0,3}|[ivx]{1,6}|nhat|nhi|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|[a-h])(?:\s?[.:)/-]\s*|\s*$|\s+)/;
/** Not the "V/v" of a letter's abstract. */
const ROMAN = /^(?!V\/v[\s:.])([IVX]{1,6})\s?(?:[.):/]|[-–](?!\s*[IVX]+\b))\s*/;
const UPPER = /^([A-ZĐ])(?:[.)/]|\s?[-–])\s+/;
const DECIMAL =
  /^(\d{1,3})(?:(?:(?: \.(?=\s\p{Lu})|\.)(?:\s+|(?=[\p{L}“"]))|\/\s+|[-–]\s?(?=\p{L}))|(\))\s*)/u;
const MULTI =
  /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]|\s?[-–](?=\s?\p{Lu}))?(?:\s+|(?=\p{Lu}))(?!%|tỷ|triệu|nghìn|đồng)/u;
const LETTER = /^([a-zđ])(?:\)\s*|[./]\s+)/;
/** "ii)", "iv."; a lone "i)" is a letter unless the numbers around it say otherwise (see tree.ts). */
const LOWER_ROMAN = /^(x?(?:ix|iv|vi{1,3}|i{2,3}|xi{0,3}))(?:\)\s*|[./]\s+)/;
const LETTER_NUMBER = /^([a-zđ]\.?\d{1,2})[.)]\s*/;
const PAREN = /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/;
const BULLET = /^([-–—−]>|=>|[-–—−+*•·●○▪■□❖✓✔➢→⇒►▶»◦‣☐]|o(?= \p{Lu}))\s*(?=\S)/u;

function word(text: string): Marker | null {
  const found = WORD.exec(plain(text.slice(0, 40)));
  if (!found || !/^\p{Lu}/u.test(text)) return null;
  const [whole, name = "", number = ""] = found;
  const kind = WORD_KINDS[name];
  if (!kind || !closes(kind, text, whole)) return null;
  const numbers = number.split(".");
  // "Hoạt động 1.2" stands under "Nhiệm vụ 1".
  if (numbers.length > 1) {
    const depth = `d${numbers.length}` as MarkerKind;
    return { kind: depth, label: number, index: Number(numbers.at(-1)), length: whole.length };
  }
  const index =
    Number(number) || fromNumberWord(number) || fromRoman(number) || letterIndex(number);
  const label = fromNumberWord(number) ? String(index) : number.toUpperCase();
  return { kind, label, index, length: whole.length };
}

// "Mục 2 Kế hoạch này" and "Điều 5 của Luật" are citations; a heading closes its number or ends the line.
function closes(kind: MarkerKind, text: string, whole: string): boolean {
  if (whole.length >= text.length || /[.:)/-]\s*$/.test(whole)) return true;
  if (kind === "article" || kind === "item" || kind === "d1" || kind === "letter") return false;
  const rest = text.slice(whole.length);
  return rest === rest.toUpperCase() || /^(?:phu luc|phan|chuong)/.test(plain(whole));
}

function roman(text: string): Marker | null {
  const found = ROMAN.exec(text);
  const index = found ? fromRoman(found[1] ?? "") : null;
  return found && index
    ? { kind: "roman", label: found[1] ?? "", index, length: found[0].length }
    : null;
}

// Parts run A, B, C, D, E; a Đ between D and E is allowed, so it has no fixed place.
function capitalIndex(label: string): number | null {
  return label === "Đ" ? null : label.charCodeAt(0) - 64;
}

function upper(text: string): Marker | null {
  const found = UPPER.exec(text);
  const label = found?.[1] ?? "";
  return found
    ? { kind: "upper", label, index: capitalIndex(label), length: found[0].length }
    : null;
}

function multi(text: string): Marker | null {
  const found = MULTI.exec(text);
  const label = found?.[1] ?? "";
  const numbers = label.split(".");
  const kind = `d${numbers.length}` as MarkerKind;
  return found ? { kind, label, index: Number(numbers.at(-1)), length: found[0].length } : null;
}

function decimal(text: string): Marker | null {
  const found = DECIMAL.exec(text);
  if (!found) return null;
  const label = String(Number(found[1]));
  return {
    kind: found[2] ? "d1paren" : "d1",
    label,
    index: Number(label),
    length: found[0].length,
  };
}

function letter(text: string): Marker | null {
  const found = LETTER.exec(text);
  const label = found?.[1] ?? "";
  return found
    ? { kind: "letter", label, index: letterIndex(label), length: found[0].length }
    : null;
}

function lowerRoman(text: string): Marker | null {
  const found = LOWER_ROMAN.exec(text);
  const label = found?.[1] ?? "";
  const index = label.length > 1 ? fromRoman(label) : null;
  return found && index ? { kind: "lowerRoman", label, index, length: found[0].length } : null;
}

function letterNumber(text: string): Marker | null {
  const found = LETTER_NUMBER.exec(text);
  const label = found?.[1]?.replace(".", "") ?? "";
  return found
    ? { kind: "letterNumber", label, index: Number(label.slice(1)), length: found[0].length }
    : null;
}

function paren(text: string): Marker | null {
  const found = PAREN.exec(text);
  const label = found?.[1] ?? "";
  if (!found) return null;
  const length = found[0].length;
  if (/\d/.test(label))
    return { kind: "parenNumber", label: String(Number(label)), index: Number(label), length };
  const isRoman = label.length > 1 || label === "v" || label === "x";
  const index = isRoman ? fromRoman(label) : letterIndex(label);
  return { kind: isRoman ? "parenRoman" : "parenLetter", label, index, length };
}

function bullet(text: string): Marker | null {
  const found = BULLET.exec(text);
  if (!found) return null;
  const sign = found[1];
  const kind = sign === "+" ? "plus" : sign === "*" ? "star" : "dash";
  return { kind, label: "", index: null, length: found[0].length };
}

const COUNTED = /^(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la\s*[,:]?\s+/;

/** "Một là, Phòng A: …; hai là, …": a list counted in words. */
function counted(text: string): Marker | null {
  const found = /^\p{Lu}/u.test(text) ? COUNTED.exec(plain(text.slice(0, 20))) : null;
  const index = found ? fromNumberWord(found[1] ?? "") : null;
  return found && index
    ? { kind: "d1", label: String(index), index, length: found[0].length }
    : null;
}

const READERS = [
  bullet,
  counted,
  multi,
  decimal,
  roman,
  lowerRoman,
  letter,
  upper,
  paren,
  word,
  letterNumber,
];

/** The numbering at the start of a line, or null. `text` is one cleaned line. */
export function parseMarker(text: string): Marker | null {
  for (const reader of READERS) {
    const marker = reader(text);
    if (marker) return marker;
  }
  return null;
}

const ORDINAL = /^\(?([A-ZĐ]|[IVX]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ])\s*[.):/-]?\)?$/;

/** The numbering in a table's TT cell, closing marks optional: "1", "1.1.", "II", "a)"; null for other words. */
export function parseOrdinal(cell: string): Marker | null {
  const label = ORDINAL.exec(cell.replace(/\*/g, "").trim())?.[1];
  if (label === undefined) return null;
  const numbers = label.split(".");
  if (numbers.length > 1)
    return {
      kind: `d${numbers.length}` as MarkerKind,
      label,
      index: Number(numbers.at(-1)),
      length: 0,
    };
  const romanIndex = /^[IVX]+$/.test(label) ? fromRoman(label) : null;
  if (romanIndex) return { kind: "roman", label, index: romanIndex, length: 0 };
  if (/^\d/.test(label))
    return { kind: "d1", label: String(Number(label)), index: Number(label), length: 0 };
  const kind = label === label.toUpperCase() ? "upper" : "letter";
  return { kind, label, index: letterIndex(label), length: 0 };
}

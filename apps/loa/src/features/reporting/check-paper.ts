import Docxtemplater from "docxtemplater";
import { strFromU8, unzipSync } from "fflate";
import PizZip from "pizzip";
import { SaxesParser } from "saxes";
import { beginsWith } from "../../platform/files/signature.ts";
import { inspectZip } from "../../platform/xlsx/inspect-zip.ts";
import { fillPaper } from "./fill-paper.ts";
import { paperData } from "./paper-data.ts";
import { findField } from "./paper-fields.ts";
import type { PaperFault } from "./refusals.ts";
import { sampleReport } from "./sample-report.ts";

/** A template found whole: the fields it names. */
export interface CheckedPaper {
  readonly fields: readonly string[];
  readonly faults: readonly PaperFault[];
}

// A letterhead with a large emblem is some megabytes.
const bounds = { unpacked: 40 * 1024 * 1024, ratio: 120 };

/** Looks through a template before it is kept: what the file is, what it brings along, what its fields are; then fills it once for trial. */
export function checkPaper(bytes: Uint8Array): CheckedPaper {
  const files = unpacked(bytes);
  if (!files) return { fields: [], faults: [{ kind: "notWord" }] };
  const brought = whatItBrings(files);
  if (brought.length > 0) return { fields: [], faults: brought };
  const parts = Object.entries(files).filter(([name]) => textParts.test(name));
  const read = parts.map(([name, part]) => readFields(partName(name), strFromU8(part)));
  const faults = read.flatMap((one) => one.faults);
  const fields = [...new Set(read.flatMap((one) => one.fields))];
  if (faults.length > 0) return { fields, faults };
  return { fields, faults: tried(bytes) };
}

const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (!beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || !inspectZip(bytes, bounds)) return null;
  try {
    const files = unzipSync(bytes);
    const size = Object.values(files).reduce((sum, part) => sum + part.byteLength, 0);
    const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
    const isWord = files["word/document.xml"] && /wordprocessingml|ms-word/.test(types);
    return isWord && size <= bounds.unpacked ? files : null;
  } catch {
    return null;
  }
}

function whatItBrings(files: Readonly<Record<string, Uint8Array>>): PaperFault[] {
  const names = Object.keys(files);
  const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
  if (
    /macroEnabled|vbaProject/i.test(types) ||
    names.some((name) => /vbaProject|vbaData/i.test(name))
  )
    return [{ kind: "macro" }];
  if (names.some((name) => /^word\/(activeX|embeddings)\//i.test(name)))
    return [{ kind: "embedded" }];
  const xml = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [name, part] of xml) {
    const text = strFromU8(part);
    if (!isWellFormed(text)) return [{ kind: "damaged", place: name }];
    if (/\.rels$/.test(name) && fetchesFromOutside(text)) return [{ kind: "outside" }];
  }
  return [];
}

// A link in the text may lead anywhere; a picture or a template fetched when the file is opened may not.
function fetchesFromOutside(rels: string): boolean {
  return [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([one]) => /TargetMode="External"/.test(one) && !/Type="[^"]*\/hyperlink"/.test(one),
  );
}

function isWellFormed(text: string): boolean {
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 4096))) return false;
  let whole = true;
  const parser = new SaxesParser();
  parser.on("error", () => {
    whole = false;
  });
  try {
    parser.write(text).close();
  } catch {
    return false;
  }
  return whole;
}

function partName(file: string): string {
  if (file.includes("header")) return "header";
  if (file.includes("footer")) return "footer";
  return file.includes("notes") ? "notes" : "body";
}

interface Open {
  readonly name: string;
  readonly place: string;
}

// Word cuts a word into runs as it likes, so fields are looked for in the text of whole paragraphs.
function readFields(part: string, xml: string) {
  const [faults, fields, open]: [PaperFault[], string[], Open[]] = [[], [], []];
  const texts = xml
    .split(/<w:p\b(?![a-zA-Z])/)
    .map((one) =>
      [...one.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    );
  for (const [at, text] of texts.entries())
    for (const [, written = ""] of text.matchAll(/\{([^{}]*)\}/g)) {
      const place = `${part} ${at}: ${excerpt(text)}`;
      faults.push(...readField(written.trim(), place, { fields, open }));
    }
  faults.push(...open.map(({ name, place }) => ({ kind: "notClosed" as const, name, place })));
  return { faults, fields };
}

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function readField(
  written: string,
  place: string,
  { fields, open }: { readonly fields: string[]; readonly open: Open[] },
): PaperFault[] {
  const [, mark = "", name = ""] = /^([#/^@]?)\s*(.*)$/su.exec(written) ?? [];
  const within = open.map((one) => one.name.toLocaleLowerCase("vi"));
  if (mark === "/") {
    const last = open.pop();
    return name === "" || last?.name === name ? [] : [{ kind: "notOpened", name, place }];
  }
  const field = findField(name, within);
  if (!field) return [{ kind: "unknown", name: written, place }];
  fields.push(field.name);
  const wanted = { text: "", content: "@", list: "#" }[field.kind];
  if (mark === "#" || mark === "^") open.push({ name, place });
  if (mark !== wanted && !(mark === "^" && field.kind === "list"))
    return [{ kind: "otherKind", name: field.written, place }];
  return [];
}

// What the library objects to beyond names, and whether the filled file is whole.
function tried(bytes: Uint8Array): PaperFault[] {
  try {
    new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
    const { report, address } = sampleReport();
    const filled = unzipSync(fillPaper(bytes, paperData(report, address)));
    const body = strFromU8(filled["word/document.xml"] ?? new Uint8Array());
    return isWellFormed(body) ? [] : [{ kind: "trial", place: "body" }];
  } catch (error) {
    return libraryFaults(error);
  }
}

function libraryFaults(error: unknown): PaperFault[] {
  const several = (error as { properties?: { errors?: unknown[] } }).properties?.errors ?? [error];
  return several.map((one) => {
    const { properties } = one as { properties?: { xtag?: unknown; id?: unknown } };
    const tag = typeof properties?.xtag === "string" ? properties.xtag : "";
    return { kind: "trial" as const, place: [tag, properties?.id].filter(Boolean).join(" ") };
  });
}

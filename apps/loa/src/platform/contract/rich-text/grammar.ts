import type { RichKind } from "./document.ts";

const inline: readonly RichKind[] = ["text", "hardBreak"];
const written: readonly RichKind[] = ["paragraph", "bulletList", "orderedList"];

/** What each kind may hold. A kind that is not here is no part of a document. */
export const holds: Readonly<Record<RichKind, readonly RichKind[]>> = {
  doc: [...written, "heading", "blockquote", "table", "horizontalRule", "media"],
  paragraph: inline,
  heading: inline,
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: written,
  blockquote: written,
  table: ["tableRow"],
  tableRow: ["tableHeader", "tableCell"],
  tableHeader: written,
  tableCell: written,
  horizontalRule: [],
  media: [],
  text: [],
  hardBreak: [],
};

type Attributes = Readonly<Record<string, string | number>>;
type Given = Readonly<Record<string, unknown>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a kind says of itself; null when what it needs is missing or wrong. Everything else the editor adds is dropped. */
export function attributesOf(kind: RichKind, given: Given): Attributes | null {
  switch (kind) {
    case "heading":
      return given["level"] === 2 || given["level"] === 3 ? { level: given["level"] } : null;
    case "orderedList":
      return { start: whole(given["start"], 0, 9999) ?? 1 };
    case "tableHeader":
    case "tableCell":
      return { colspan: span(given["colspan"]), rowspan: span(given["rowspan"]) };
    case "media":
      return mediaAttributes(given);
    default:
      return {};
  }
}

function mediaAttributes({ mediaId, caption }: Given): Attributes | null {
  if (typeof mediaId !== "string" || !uuid.test(mediaId)) return null;
  return { mediaId, caption: typeof caption === "string" ? caption.normalize("NFC") : "" };
}

function span(value: unknown): number {
  return whole(value, 1, 100) ?? 1;
}

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}

const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/** The address of a link as it is stored; null for one that would run something or lead nowhere. */
export function safeAddress(href: unknown): string | null {
  if (typeof href !== "string" || href.length > 2000) return null;
  const address = href.trim();
  if (/^[/#](?![/\\])/.test(address)) return address;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && schemes.has(url.protocol) ? url.href : null;
}

import { plain } from "../text/fold.ts";
import { type Marker, parseMarker } from "./markers.ts";
import { pathsOf, referencesIn } from "./references.ts";

const AMENDS = /(?:sua doi|bo sung|dieu chinh|thay the)/;
const AS_FOLLOWS = /(?:nhu sau|thanh)\s*[:：]?\s*$/;

/** "1. Sửa đổi điểm b khoản 2 Mục II như sau:": a line over words that take another document's place. */
export function amendsBelow(text: string): boolean {
  const words = plain(text.slice(-400));
  return AS_FOLLOWS.test(words) && AMENDS.test(words);
}

const OPENS = /^[“"«]\s*/;
const CLOSES = /[”"»]\s*[.;,]*\s*$/;

/** The numbering of words quoted from a plan as amended: “b) Chuyên mục …”. */
export function quotedMarker(text: string): Marker | null {
  const sign = OPENS.exec(text)?.[0] ?? "";
  const marker = sign === "" ? null : parseMarker(text.slice(sign.length));
  return marker && { ...marker, length: marker.length + sign.length };
}

/** True for the line with which quoted words end. */
export const closesQuote = (text: string): boolean => CLOSES.test(text);

/** Where in the amended plan a point stands: "điểm b khoản 2 Mục II" puts “b)” at II.2.b. Null where nothing is cited. */
export function amendedPath(above: string, { label }: Marker): string | null {
  const cited = amendsBelow(above) ? referencesIn(above).at(-1) : undefined;
  if (!cited) return null;
  const isItself = cited[0]?.labels.some((one) => one.toLowerCase() === label.toLowerCase());
  const container = pathsOf(isItself ? cited.slice(1) : cited).at(-1) ?? "";
  return container === "" ? label : `${container}.${label}`;
}

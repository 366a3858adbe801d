import { type Span, subSpan } from "../text/span.ts";
import { startsLikeActor } from "./actors.ts";
import { VERBS } from "./verbs.ts";

const WITH =
  /phoi hop (?:chat che )?(?:(?:voi|cung(?! cap))\s+)?|(?<=^(?:[-–+•*]\s*)?)cung (?:voi\s+)?|(?<=(?:chu tri|dau moi|nong cot|phu trach|chu luc)[,;]? )cung (?:voi\s+)?/;
/** A verb, the end of the clause, or the time the sentence goes on with. */
const STOP = new RegExp(
  `[;.]|,?\\s(?=(?:${VERBS})(?:[\\s,;.]|$)|(?:cung )?to chuc(?: thuc hien)?\\s*(?:[.;]|$)|(?:xong|truoc|trong|cham nhat|muon nhat|thoi gian|dinh ky|vao)\\s)`,
  "g",
);

/** The units after "phối hợp với", up to the verb of what is to be done; names hold such words in capitals. */
export function partners(text: string, words: string, span: Span): Span | null {
  const opening = WITH.exec(words);
  if (!opening) return null;
  const start = opening.index + opening[0].length;
  if (!/phoi hop .*(?:voi|cung)\s+$/.test(opening[0]) && !startsLikeActor(text.slice(start)))
    return null;
  for (const found of words.slice(start).matchAll(STOP)) {
    const end = start + found.index;
    const isVerb = /^(?:[;.]|,?\s\p{Ll})/u.test(text.slice(end));
    if (isVerb) return end > start ? subSpan(span, start, end) : null;
  }
  return subSpan(span, start, text.length);
}

import { verbal } from "./verbal.ts";
import { BODIES, VERBS } from "./verbs.ts";

const VERB = new RegExp(`\\s(?:${VERBS})(?:[\\s,]|$)`);
/** "Tổ chuyển đổi số cộng đồng", "Ban giám sát": what a body does may be its name. */
const NAMED_BY_WORK = new RegExp(`(?<=(?:^|[\\s,;])(?:${BODIES}))\\s(?:${VERBS})(?=[\\s,]|$)`, "g");
/** Words no name holds: they make a sentence of it. */
const SENTENCE =
  /(?:^|\s)(?:không|phải|được|sẽ|đã|đang|để|đối với|khi|nếu|nhằm|cụ thể|như sau)(?=[\s,]|$)/iu;

/** "Cơ quan chủ trì" speaks of leads and names none. */
const BARE =
  /^\s*(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|người|nơi)(?:,? (?:cơ quan|đơn vị|tổ chức))?\s*$/iu;

/** The words without those in capitals, which belong to names. */
function inSmallLetters(text: string): string {
  let words = verbal(text);
  for (const { index, 0: found } of [...text.matchAll(/(?<=\S)\s\p{Lu}[\p{L}\d]*/gu)].reverse())
    words = `${words.slice(0, index)}${words.slice(index + found.length)}`;
  return words;
}

/** True for words that hold names and no work: small letters after a name that say what is done make a sentence. */
export function namesOnly(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, " ");
  if (SENTENCE.test(bare) || BARE.test(bare)) return false;
  return !VERB.test(inSmallLetters(bare).replace(NAMED_BY_WORK, ""));
}

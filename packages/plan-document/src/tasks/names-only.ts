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

/** True for words that hold names and no work: small letters after a name that say what is done make a sentence. */
export function namesOnly(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, " ");
  if (SENTENCE.test(bare) || BARE.test(bare)) return false;
  const small = verbal(bare.replace(/(?<=\S)\s\p{Lu}[\p{L}\d]*/gu, ""));
  return !VERB.test(small.replace(NAMED_BY_WORK, ""));
}

import { startsLikeActor } from "./actors.ts";
import { bracketClauses, doneBy } from "./clauses.ts";
import { chargedIn, helps, isTimedOnly, saysNoWork } from "./sentence-behind.ts";
import { verbal } from "./verbal.ts";
import { OPENS_WITH_VERB, VERBS } from "./verbs.ts";

/** A stretch of running text that is one piece of work with whoever does it. */
export interface Charge {
  readonly start: number;
  readonly end: number;
}

/**
 * What a sentence of running text does: charges a unit with work it names ("unit"), names work and who does it ("done"), says who
 * does what stands before ("who"), who helps ("help"), names work alone ("work"), or tells more of what stands before ("more").
 */
type Kind = "unit" | "done" | "who" | "help" | "work" | "more";

/** "Nhân Ngày Dân số thế giới 11/7, …", "Riêng trong tháng 12/2026, …", "Định kỳ hằng tháng, …" before who does it. */
const OPENING =
  /^(?:Riêng|Nhân|Vào|Trong|Từ|Trước|Sau|Định kỳ|Hằng|Hàng|Mỗi(?= (?:ngày|tuần|tháng|quý|năm))|Dịp|Đến|Qua|Trên|Tại|Ngoài ra|Đồng thời|Bên cạnh đó)[^.;:]{0,100}?[,:]\s+(?=\S)/iu;
/** "Ban Giám đốc giao Phòng A …", "Đảng ủy đề nghị Đoàn Thanh niên …": whoever gives the work out does not do it. */
const GIVES = /^[^.,;:]{3,60}?\s(?=(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s\p{Lu})/u;

const DOES = new RegExp(
  `^(?:duoc giao|phai|se|chiu|co trach|co nhiem|moi |tham gia|${VERBS})(?=[\\s,]|$)`,
);
/** "Văn hóa, văn nghệ: Đoàn Thanh niên xã tổ chức …": what the work is about, before who does it. */
const TOPIC = /^[^.;:]{3,140}:\s+(?=\S)/u;

/** Where the words behind a topic, an opening time or whoever gives the work out begin. */
export function behindOpening(text: string): number {
  const topic = TOPIC.exec(text)?.[0].length ?? 0;
  const timed = topic + (OPENING.exec(text.slice(topic))?.[0].length ?? 0);
  const isTopic = topic > 0 && !startsLikeActor(text) && startsLikeActor(text.slice(timed));
  const opening = isTopic ? timed : (OPENING.exec(text)?.[0].length ?? 0);
  const gives = GIVES.exec(text.slice(opening));
  const giver = gives && startsLikeActor(text.slice(opening)) ? gives[0].length : 0;
  return opening + giver;
}

function kindOf(sentence: string): Kind {
  const text = sentence.replace(/[.;\s]+$/, "");
  const own = text.slice(behindOpening(text));
  const charged = chargedIn(own, { start: 0, end: own.length });
  if (charged) return kindOfDuty(own.slice(charged.duty.start, charged.duty.end));
  const span = { start: 0, end: text.length };
  if (doneBy(text, span) ?? bracketClauses(text, span)) return "done";
  return OPENS_WITH_VERB.test(verbal(text)) && !isTimedOnly(text) ? "work" : "more";
}

function kindOfDuty(duty: string): Kind {
  if (!DOES.test(verbal(duty))) return "more";
  if (helps(duty)) return "help";
  return saysNoWork(duty) ? "who" : "unit";
}

/** "…; mỗi chi đoàn gửi 02 bài": how much of the work each owes. */
const EACH = /^(?:mỗi|từng)\s/iu;

const SENTENCE_END = /\.\s+(?=[\p{Lu}“"])|;\s+(?=\S)/gu;

/** Sentences of a paragraph that are told apart; no official writes more. */
const MOST = 200;

function sentencesOf(text: string): Charge[] {
  const result: Charge[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(SENTENCE_END)) {
    result.push({ start, end: index });
    start = index + sign.length;
  }
  const all = [...result, { start, end: text.length }];
  const kept = all.slice(0, MOST);
  const last = kept.at(-1);
  // What lies behind them stays with the last, so that nothing of a paragraph is lost.
  return last ? [...kept.slice(0, -1), { start: last.start, end: text.length }] : [];
}

interface Draft {
  start: number;
  end: number;
  /** Somebody is named who does it. */
  isLed: boolean;
  /** Begins with the work and not with who does it. */
  readonly isWork: boolean;
}

const LEADS: ReadonlySet<Kind> = new Set(["unit", "done", "who"]);
const TELLS_MORE: ReadonlySet<Kind> = new Set(["more", "help", "who"]);

/** True for a sentence that belongs to the piece of work before it. */
function goesOnWith(last: Draft, kind: Kind, text: string): boolean {
  if (TELLS_MORE.has(kind)) return true;
  if (last.isLed) return kind === "unit" && EACH.test(text);
  return kind === "work" || (kind === "unit" && last.isWork);
}

/**
 * The pieces of work in a paragraph: "Đăng 12 bài. Báo tỉnh thực hiện. Đoàn Thanh niên lập trang Facebook, mỗi tuần 03 bài." holds
 * two. Sentences that tell more, help or say who does it stay with the work before. Empty where nobody is charged.
 */
export function chargesIn(text: string): readonly Charge[] {
  const drafts: Draft[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const kind = kindOf(text.slice(start, end));
    const isLed = LEADS.has(kind);
    const last = drafts.at(-1);
    if (last && goesOnWith(last, kind, text.slice(start, end))) {
      last.end = end;
      last.isLed ||= isLed;
    } else drafts.push({ start, end, isLed, isWork: kind === "work" || kind === "more" });
  }
  return drafts
    .filter((draft) => draft.isLed)
    .map(({ start, end }) => ({ start: start + openingWords(text.slice(start, end)), end }));
}

/** "Ngoài ra, ", "Đồng thời, " say nothing of the work. */
const openingWords = (text: string): number =>
  /^(?:Ngoài ra|Đồng thời|Bên cạnh đó),\s+/u.exec(text)?.[0].length ?? 0;

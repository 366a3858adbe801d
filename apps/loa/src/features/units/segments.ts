import { keyOf, type NameWord, nameKey } from "./name-key.ts";
import { isOpenSet, isRelated, startsCollective } from "./open-sets.ts";
import type { Register, Target } from "./register.ts";

/** A stretch of a phrase: a registered name, an open set, or words nobody registered. */
export interface Segment {
  readonly words: readonly NameWord[];
  readonly targets: readonly Target[];
  readonly open: boolean;
}

const connectors = new Set(["và", "với", "cùng", "hoặc"].map(nameKey));
const heads = new Set(
  "các sở bộ ban phòng trung ủy văn hội báo đài trường công cục chi liên tỉnh thanh kho tòa viện đoàn"
    .split(" ")
    .map(nameKey),
);
// "Công an", "công ty" begin a body's name; "Công nghệ" goes on with one: "Sở Khoa học và Công nghệ".
const secondWords = new Map([[nameKey("công"), new Set(["an", "ty", "đoàn"].map(nameKey))]]);
const places = new Set(["huyện", "thị", "thành", "xã", "phường", "đặc"].map(nameKey));
const tails = [
  "trên địa bàn tỉnh",
  "trên địa bàn",
  "trong tỉnh",
  "của tỉnh",
  "cấp tỉnh",
  "toàn tỉnh",
  "tỉnh",
].map((tail) => nameKey(tail).split(" "));

/** What the register holds under these words: the learned answer alone, else every registered name. */
export function lookUp(register: Register, words: readonly NameWord[]): readonly Target[] {
  const key = keyOf(words);
  const learned = register.learned.get(key);
  return learned ? [learned] : (register.names.get(key) ?? []);
}

/** Cuts a phrase into segments, the longest registered name first at every place. */
export function segmentsOf(register: Register, words: readonly NameWord[]): Segment[] {
  const segments: Segment[] = [];
  let loose: NameWord[] = [];
  let at = 0;
  const flush = () => {
    segments.push(...looseSegments(loose));
    loose = [];
  };
  while (at < words.length) {
    const length = startsName(words, at, loose.length === 0) ? matchAt(register, words, at) : 0;
    if (length === 0 || isAddress(words, at, loose)) {
      loose.push(...words.slice(at, at + Math.max(length, 1)));
      at += Math.max(length, 1);
      continue;
    }
    flush();
    const name = words.slice(at, at + length);
    segments.push({ words: name, targets: lookUp(register, name), open: false });
    at += length + tailAt(register, words, at + length);
  }
  flush();
  return joinRelated(segments);
}

// "UBND xã Chưa Biết, huyện Ba Tơ": the district says where the unknown body is, it is not named.
function isAddress(words: readonly NameWord[], at: number, loose: readonly NameWord[]): boolean {
  return (
    loose.length > 0 && places.has(words[at]?.key ?? "") && !isOpenSet(withoutConnectors(loose))
  );
}

function startsName(words: readonly NameWord[], at: number, afterName: boolean): boolean {
  const before = words[at - 1];
  return afterName || before === undefined || separates(words[at]) || connectors.has(before.key);
}

function separates(word: NameWord | undefined): boolean {
  return word !== undefined && /[,;/\n]/.test(word.gap);
}

// Length of the longest name at this place that also ends where a name may end; 0 for none.
function matchAt(register: Register, words: readonly NameWord[], at: number): number {
  const most = Math.min(register.longest, words.length - at);
  for (let length = most; length > 0; length -= 1) {
    if (lookUp(register, words.slice(at, at + length)).length === 0) continue;
    if (endsName(register, words, at + length)) return length;
  }
  return 0;
}

function endsName(register: Register, words: readonly NameWord[], end: number): boolean {
  const at = end + tailAt(register, words, end);
  const next = words[at];
  if (next === undefined || separates(next) || connectors.has(next.key)) return true;
  // Two names run together without a mark between them, as tables torn by a page do.
  return startsNextName(register, words, at);
}

function hasNameAt(register: Register, words: readonly NameWord[], at: number): boolean {
  const most = Math.min(register.longest, words.length - at);
  for (let length = most; length > 1; length -= 1) {
    if (lookUp(register, words.slice(at, at + length)).length > 0) return true;
  }
  return false;
}

// "… tỉnh Quảng Ngãi", "… trên địa bàn tỉnh": words behind a name that do not change whom it names.
function tailAt(register: Register, words: readonly NameWord[], at: number): number {
  if (startsNextName(register, words, at)) return 0;
  const rest = unbroken(words.slice(at, at + 12));
  const tail = tails.find((candidate) => begins(rest, candidate))?.length ?? 0;
  const place = register.province?.split(" ") ?? [];
  const named = place.length > 0 && begins(rest.slice(tail), place) ? place.length : 0;
  return tail + named;
}

function startsNextName(register: Register, words: readonly NameWord[], at: number): boolean {
  const key = words[at]?.key ?? "";
  return (heads.has(key) || register.heads.has(key)) && hasNameAt(register, words, at);
}

// The words up to the first mark that parts names.
function unbroken(words: readonly NameWord[]): string[] {
  const end = words.findIndex((word) => separates(word));
  return (end < 0 ? words : words.slice(0, end)).map((word) => word.key);
}

function begins(rest: readonly string[], start: readonly string[]): boolean {
  return start.length <= rest.length && start.every((word, nth) => rest[nth] === word);
}

// Unregistered words: one open set, or pieces cut where another body seems to begin.
function looseSegments(loose: readonly NameWord[]): Segment[] {
  const words = withoutConnectors(loose);
  if (words.length === 0) return [];
  if (isOpenSet(words) && !beginsBody(words.slice(1))) return [piece(words)];
  const cuts = words.flatMap((word, at) => (at > 0 && isCut(words, at, word) ? [at] : []));
  const bounds = [0, ...cuts, words.length];
  return bounds
    .slice(0, -1)
    .map((start, nth) => withoutConnectors(words.slice(start, bounds[nth + 1])))
    .filter((part) => part.length > 0)
    .map(piece);
}

// "các cơ quan liên quan và Hội Y" holds a body behind its open set.
function beginsBody(words: readonly NameWord[]): boolean {
  return words.some((word, at) => {
    const before = words[at - 1];
    const separate = separates(word) || (before !== undefined && connectors.has(before.key));
    return (
      separate && isHead(words, at) && !isOpenSet(words.slice(at)) && !isRelated(words.slice(at))
    );
  });
}

function isCut(words: readonly NameWord[], at: number, word: NameWord): boolean {
  if (/;/.test(word.gap)) return true;
  const before = words[at - 1];
  const separate = separates(word) || (before !== undefined && connectors.has(before.key));
  return separate && isHead(words, at);
}

function isHead(words: readonly NameWord[], at: number): boolean {
  const key = words[at]?.key ?? "";
  const seconds = secondWords.get(key);
  return heads.has(key) && (seconds === undefined || seconds.has(words[at + 1]?.key ?? ""));
}

function withoutConnectors(words: readonly NameWord[]): readonly NameWord[] {
  let [from, to] = [0, words.length];
  while (from < to && connectors.has(words[from]?.key ?? "")) from += 1;
  while (to > from && connectors.has(words[to - 1]?.key ?? "")) to -= 1;
  return words.slice(from, to);
}

function piece(words: readonly NameWord[]): Segment {
  return { words, targets: [], open: isOpenSet(words) };
}

// "Các sở, ban ngành, đơn vị liên quan": the tail makes the whole set open, not only its end.
function joinRelated(segments: readonly Segment[]): Segment[] {
  const done: Segment[] = [];
  for (const segment of segments) {
    const before = done.at(-1);
    if (before && endsSetOf(before, segment)) {
      done[done.length - 1] = {
        words: [...before.words, ...segment.words],
        targets: [],
        open: true,
      };
    } else done.push(segment);
  }
  return done;
}

function endsSetOf(before: Segment, segment: Segment): boolean {
  const collective = before.targets.some((target) => target.group);
  return collective && segment.open && isRelated(segment.words) && !startsCollective(segment.words);
}

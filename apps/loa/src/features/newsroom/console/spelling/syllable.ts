/** The six tones: the sign written over or under a vowel, and its place in this string. */
const toneSigns = "\u0300\u0301\u0303\u0309\u0323";
const vowels = "aăâeêioôơuưy";
const stopped = /(p|t|c|ch)$/;

const list = (words: string) => new Set(words.split(" "));

/** What may stand after the first sound, without its tone. */
const rimes = list(
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu " +
    "iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu o oa oac oach oai oam oan oang oanh oao oap oat oay " +
    "oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt " +
    "ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt " +
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y",
);
const afterQu = list(
  "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e ec en eng eo et ê êch ên ênh êt êu " +
    "i ich inh it iu ô ôc ơ ơi ơn y ych yên yêt ynh yt",
);
const afterGi = list(
  "a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âc âm ân âng âp ât âu ây e em en eo ê êc êm êng êt " +
    "o oi ong on ot oc op ô ôi ông ôn ôt ơ ơi ơn u ua uc ui um un up ư ưa ưt ương ươc ươi ươn ươp ươt",
);
const afterG = list("i in");

const onsets = [
  ...["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"],
  ...["b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""],
];
const front = /^[ieêy]/;
/** Written in a handful of words only: thuở, huơ. */
const rare: Readonly<Record<string, RegExp>> = { uơ: /^(h|th)$/ };

interface Parts {
  readonly onset: string;
  readonly rime: string;
}

// k, gh and ngh are written before i, e and ê; c, g and ng before the others.
function fits({ onset, rime }: Parts): boolean {
  if (onset === "qu") return afterQu.has(rime);
  if (onset === "gi") return afterGi.has(rime);
  if (onset === "g" && front.test(rime)) return afterG.has(rime);
  const few = rare[rime];
  if (few) return few.test(onset);
  if (!rimes.has(rime)) return false;
  if (["k", "gh", "ngh"].includes(onset)) return front.test(rime);
  if (["c", "ng"].includes(onset)) return !front.test(rime);
  if (onset === "") return !/^i[^acmnptu]|^iê/.test(rime);
  return !/^yê/.test(rime);
}

/** Letters, each with what is written over it, and where the tone stands. */
function letters(word: string): { plain: string; tones: { at: number; sign: string }[] } {
  let plain = "";
  const tones: { at: number; sign: string }[] = [];
  for (const letter of word.normalize("NFC")) {
    const apart = letter.normalize("NFD");
    const sign = [...apart].find((one) => toneSigns.includes(one));
    plain += (sign ? apart.replace(sign, "") : apart).normalize("NFC");
    if (sign) tones.push({ at: plain.length - 1, sign });
  }
  return { plain, tones };
}

// The vowel that carries the tone: one with a mark of its own, else the one before the end; in open oa, oe, uy either is written.
function seats(rime: string): number[] {
  const at = [...rime].flatMap((letter, place) => (vowels.includes(letter) ? [place] : []));
  if (at.length <= 1) return at;
  const marked = at.filter((place) => "ăâêôơư".includes(rime[place] ?? ""));
  if (marked.length > 0) return [marked.at(-1) ?? 0];
  if (["oa", "oe", "uy"].includes(rime) || rime.startsWith("oo")) return [0, 1];
  return [/^(oa|oe|uy)/.test(rime) ? 1 : 0];
}

function readings(plain: string): Parts[] {
  return onsets
    .filter((onset) => plain.startsWith(onset) && plain.length > onset.length)
    .map((onset) => ({ onset, rime: plain.slice(onset.length) }))
    .filter(fits);
}

/** Whether a word is written as a Vietnamese syllable can be, its tone in its place. Small letters only. */
export function isSyllable(word: string): boolean {
  const { plain, tones } = letters(word);
  if (tones.length > 1) return false;
  const [tone] = tones;
  return readings(plain).some(({ onset, rime }) => {
    const sharp = tone?.sign === "\u0301" || tone?.sign === "\u0323";
    if (stopped.test(rime) && !sharp) return false;
    return !tone || seats(rime).includes(tone.at - onset.length);
  });
}

/** Tones as they are typed by letters: what is left of them at the end of a word is a slip of the keys. */
const typedTones: Readonly<Record<string, string>> = {
  ...{ s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" },
};

/** The word with its tone, where the letter that should have made it is still there: `viêcj`. */
export function withTypedTone(word: string): string[] {
  const sign = typedTones[word.at(-1) ?? ""];
  const { plain, tones } = letters(word.slice(0, -1));
  return sign && tones.length === 0 ? placedIn(plain, sign).filter(isSyllable) : [];
}

/** The same word with its tone moved to where it belongs; nothing when that makes no syllable. */
export function withTonePlaced(word: string): string[] {
  const { plain, tones } = letters(word);
  const [tone] = tones;
  if (!tone) return [];
  return placedIn(plain, tone.sign).filter((one) => one !== word && isSyllable(one));
}

function placedIn(plain: string, sign: string): string[] {
  const placed = readings(plain).flatMap(({ onset, rime }) =>
    seats(rime).map((seat) => {
      const at = onset.length + seat + 1;
      return (plain.slice(0, at) + sign + plain.slice(at)).normalize("NFC");
    }),
  );
  return [...new Set(placed)];
}

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?";
/** Every rime of Vietnamese, tones aside. */
const RIMES =
  "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu";
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.split(" ").join("|")})$`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether letters can be one syllable of Vietnamese, in small letters or capitals: "huấn", not "tậphuấn". */
export function isSyllable(letters: string): boolean {
  const marks = letters.toLowerCase().normalize("NFD");
  if ((marks.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(marks.replace(TONES, "").normalize("NFC"));
}

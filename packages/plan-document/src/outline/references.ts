import { plain } from "../text/fold.ts";

/** One part of a reference, e.g. "khoản 1, khoản 3": how far inside it lies, and its numbers as written. */
interface Part {
  readonly rank: number;
  readonly labels: readonly string[];
}

/** From the innermost part to the outermost: "điểm a khoản 2 Điều 3". */
export type Reference = readonly Part[];

const RANKS: Readonly<Record<string, number>> = {
  diem: 4,
  khoan: 3,
  muc: 2,
  dieu: 2,
  phan: 1,
  chuong: 1,
};
const LABEL = "(?:[ivx]{1,4}|[a-z]|\\d{1,2})(?:\\.(?:[a-z]|\\d{1,2}))*";
const PART = new RegExp(
  `(?<![a-z])(diem|khoan|muc|dieu|phan|chuong) (${LABEL}(?:\\s?(?:,|va|;|-)\\s?${LABEL}(?![a-z]))*)(?![a-z])`,
  "g",
);

function partsOf(text: string): Part[] {
  return [...plain(text).matchAll(PART)].map((found) => {
    const [whole, name = "", listed = ""] = found;
    const start = found.index + whole.length - listed.length;
    const written = text.slice(start, start + listed.length);
    return { rank: RANKS[name] ?? 0, labels: written.split(/\s?(?:,|và|;|-)\s?/u) };
  });
}

/** The places a sentence cites: "khoản 1, khoản 3 Điều 2 và khoản 1 Điều 3" cites two. */
export function referencesIn(text: string): Reference[] {
  const chains: Part[][] = [];
  for (const part of partsOf(text)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && part.rank < last.rank) chain.push(part);
    else if (chain?.length === 1 && last?.rank === part.rank)
      chain[0] = { ...last, labels: [...last.labels, ...part.labels] };
    else chains.push([part]);
  }
  // "điểm a khoản 1, điểm b khoản 2 Điều 3": the article is that of both.
  return chains.map((chain, at) => {
    const outer = chain.at(-1)?.rank ?? 0;
    return [...chain, ...(chains[at + 1] ?? []).filter(({ rank }) => rank < outer)];
  });
}

/** The numbering paths a reference may mean, outermost label first. */
export function pathsOf(reference: Reference): string[] {
  return reference.reduceRight<string[]>(
    (paths, { labels }) =>
      paths.flatMap((path) => labels.map((label) => (path === "" ? label : `${path}.${label}`))),
    [""],
  );
}

/** What of a task says which task it is. */
export interface Likeness {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly products: readonly string[];
  /** Channels and programmes of its quotas, and its leads as written. */
  readonly hints: readonly string[];
}

/** An old and a new task taken for the same, and how sure of it, 0 to 1. */
export interface TaskMatch {
  readonly oldId: string;
  readonly newId: string;
  readonly confidence: number;
}

/** Below it two tasks are strangers. */
const leastLikeness = 0.4;

/**
 * Pairs old and new tasks, the likeliest first, each at most once: by their words above all, then by their number, then
 * by products and what their quotas name. Pairs a person has chosen are left out by the caller.
 */
export function matchTasks(olds: readonly Likeness[], news: readonly Likeness[]): TaskMatch[] {
  const before = olds.map(prepared);
  const after = news.map(prepared);
  const possible = before.flatMap((old) =>
    after
      .map((fresh) => ({ oldId: old.id, newId: fresh.id, confidence: likeness(old, fresh) }))
      .filter((match) => match.confidence >= leastLikeness),
  );
  possible.sort((a, b) => b.confidence - a.confidence);
  const taken = new Set<string>();
  return possible.filter(({ oldId, newId }) => {
    if (taken.has(oldId) || taken.has(newId)) return false;
    taken.add(oldId).add(newId);
    return true;
  });
}

interface Prepared {
  readonly id: string;
  readonly path: string;
  readonly title: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
}

function prepared({ id, path, title, products, hints }: Likeness): Prepared {
  return {
    ...{ id, path: path.replace(/\(\d+\)$/u, "") },
    ...{ title: pairsOf(title), products: pairsOf(products.join(" ")) },
    hints: pairsOf(hints.join(" ")),
  };
}

// Two neighbouring syllables make a word more often than one does in Vietnamese.
function pairsOf(text: string): ReadonlySet<string> {
  const syllables =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = syllables.slice(1).map((syllable, nth) => `${syllables[nth]} ${syllable}`);
  return new Set([...syllables, ...pairs]);
}

function likeness(old: Prepared, fresh: Prepared): number {
  const words = shared(old.title, fresh.title) ?? 0;
  if (words === 1) return old.path === fresh.path ? 1 : 0.95;
  const more = [shared(old.products, fresh.products), shared(old.hints, fresh.hints)].filter(
    (one) => one !== null,
  );
  const side = more.length > 0 ? more.reduce((sum, one) => sum + one, 0) / more.length : words;
  const number = old.path === fresh.path ? 1 : 0;
  // The same number with other words is another duty in its place.
  if (words < 0.15) return 0;
  return 0.6 * words + 0.25 * number + 0.15 * side;
}

// What both say, of what either says; null where neither says anything.
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 && b.size === 0) return null;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

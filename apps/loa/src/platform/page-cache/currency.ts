/** What the database says of changes: how many there were, and the tags changed after a count. */
export interface ChangeSource {
  count(): Promise<number>;
  since(count: number): Promise<readonly { readonly tag: string; readonly changed: number }[]>;
}

/** Knows of every tag at which count it changed last, as of a question asked after the request came. */
export interface Currency {
  /** Brings knowledge up to date and gives the count. One question serves all who wait for its beginning. */
  renew(): Promise<number>;
  /** The count as of the last question. */
  count(): number;
  /** Whether nothing with these tags has changed after the count. */
  holds(count: number, tags: readonly string[]): boolean;
}

/**
 * Compares each hit with the database at the price of one small question for many hits: whoever comes while a question is
 * under way waits for the next, because the answer under way may be older than their request.
 */
export function createCurrency(source: ChangeSource): Currency {
  const changed = new Map<string, number>();
  let known: number | undefined;
  let running: Promise<number> | undefined;
  let next: Promise<number> | undefined;
  const ask = async () => {
    const count = await source.count();
    if (known !== undefined && count !== known)
      for (const one of await source.since(known)) changed.set(one.tag, one.changed);
    known = count;
    return count;
  };
  const begin = (): Promise<number> => {
    next = undefined;
    const asked = ask().finally(() => {
      if (running === asked) running = undefined;
    });
    running = asked;
    return asked;
  };
  return {
    renew: () => {
      if (!running) return begin();
      next ??= running.then(begin, begin);
      return next;
    },
    count: () => known ?? 0,
    // A count from the future was read before a restore; what it stands for may not have happened.
    holds: (count, tags) =>
      count <= (known ?? 0) && tags.every((tag) => (changed.get(tag) ?? 0) <= count),
  };
}

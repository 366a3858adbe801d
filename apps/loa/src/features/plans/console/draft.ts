/** Values being typed over the server's. */
export interface Draft<T> {
  /** What the server said last. */
  readonly base: T;
  readonly typed: T;
  /** What somebody else made of values that were being typed; saving would put them aside. */
  readonly theirs: Partial<T>;
}

/** Whether two values are alike in all they hold. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A draft nobody has typed in. */
export const freshDraft = <T extends object>(server: T): Draft<T> => ({
  base: server,
  typed: server,
  theirs: {},
});

/**
 * The draft after the server says something new: each value that was not touched follows it, each that was typed stays,
 * and where somebody else changed the same one, theirs is kept beside it.
 */
export function followServer<T extends object>(draft: Draft<T>, server: T): Draft<T> {
  const typed = { ...server };
  const theirs: Partial<T> = {};
  for (const key of Object.keys(server) as (keyof T)[]) {
    const mine = draft.typed[key];
    const untouched = same(mine, draft.base[key]) && !(key in draft.theirs);
    if (untouched || same(mine, server[key])) continue;
    typed[key] = mine;
    if (key in draft.theirs || !same(draft.base[key], server[key])) theirs[key] = server[key];
  }
  return { base: server, typed, theirs };
}

/** The draft with what somebody else made of it in place of what was typed. */
export const takeTheirs = <T extends object>({ base, typed, theirs }: Draft<T>): Draft<T> => ({
  base,
  typed: { ...typed, ...theirs },
  theirs: {},
});

import { useState } from "react";
import { useReview } from "./review.tsx";

interface Draft<T> {
  /** What the server said when typing began. */
  readonly base: T;
  readonly typed: T;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Values being typed over the server's: untouched ones follow the server, typed ones stay through reloads and
 * while other tasks are looked at. Returns them, whether they differ, a setter, and a way back.
 */
export function useDraft<T extends object>(key: string, server: T) {
  const { drafts } = useReview();
  const [draft, setDraft] = useState<Draft<T>>(
    () => (drafts.get(key) as Draft<T> | undefined) ?? { base: server, typed: server },
  );
  const store = (next: Draft<T>) => {
    if (same(next.typed, next.base)) drafts.delete(key);
    else drafts.set(key, next);
    setDraft(next);
  };
  if (!same(draft.base, server)) {
    const untouched = same(draft.typed, draft.base) || same(draft.typed, server);
    store({ base: server, typed: untouched ? server : draft.typed });
  }
  return {
    typed: draft.typed,
    isChanged: !same(draft.typed, draft.base),
    change: (values: Partial<T>) => store({ ...draft, typed: { ...draft.typed, ...values } }),
    undo: () => store({ base: draft.base, typed: draft.base }),
  };
}

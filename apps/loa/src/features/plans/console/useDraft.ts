import { useState } from "react";
import { type Draft, followServer, freshDraft, same, takeTheirs } from "./draft.ts";
import { useReview } from "./review.tsx";

/**
 * Values being typed over the server's, kept through reloads and while other tasks are looked at. Returns them, whether
 * they differ, what somebody else made of them meanwhile, a setter, and two ways back.
 */
export function useDraft<T extends object>(key: string, server: T) {
  const { drafts } = useReview();
  const [draft, setDraft] = useState<Draft<T>>(
    () => (drafts.get(key) as Draft<T> | undefined) ?? freshDraft(server),
  );
  const store = (next: Draft<T>) => {
    if (same(next.typed, next.base)) drafts.delete(key);
    else drafts.set(key, next);
    setDraft(next);
  };
  if (!same(draft.base, server)) store(followServer(draft, server));
  return {
    typed: draft.typed,
    isChanged: !same(draft.typed, draft.base),
    theirs: draft.theirs,
    change: (values: Partial<T>) => store({ ...draft, typed: { ...draft.typed, ...values } }),
    undo: () => store(freshDraft(draft.base)),
    takeTheirs: () => store(takeTheirs(draft)),
  };
}

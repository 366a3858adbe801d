import type { TaskDraft } from "./draft.ts";

/**
 * Gives every task a path of its own: where two annexes number alike, the annex comes first
 * (`PL.II.1`); where one list repeats a number, the later one gets its turn (`3(2)`).
 */
export function uniquePaths(drafts: readonly TaskDraft[]): TaskDraft[] {
  const counts = new Map<string, number>();
  for (const { path } of drafts) counts.set(path, (counts.get(path) ?? 0) + 1);
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const clash = (counts.get(draft.path) ?? 0) > 1 && draft.annex !== null;
    const path = clash ? `PL.${draft.annex}.${draft.path}` : draft.path;
    const turn = (seen.get(path) ?? 0) + 1;
    seen.set(path, turn);
    return { ...draft, path: turn === 1 ? path : `${path}(${turn})` };
  });
}

import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useCallback } from "react";
import { readSearch, type SearchOf, type SearchSchema, writeSearch } from "./search.ts";

/**
 * A page's filters, kept in the address: `[state, change]`. `change({ unit: "…" })` sets some and keeps
 * the rest; it replaces the address (no history entry) unless `{ push: true }`.
 */
export function useSearchState<S extends SearchSchema>(
  schema: S,
): readonly [
  SearchOf<S>,
  (patch: Partial<SearchOf<S>>, options?: { readonly push?: boolean }) => void,
] {
  const raw = useRouterState({ select: (state) => state.location.search }) as unknown;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Partial<SearchOf<S>>, options: { readonly push?: boolean } = {}) => {
      void navigate({
        to: ".",
        search: ((former: unknown) =>
          writeSearch(schema, { ...readSearch(schema, former), ...patch })) as never,
        replace: !options.push,
        resetScroll: false,
      });
    },
    [navigate, schema],
  );
  return [readSearch(schema, raw), change];
}

import { useParams, useRouterState } from "@tanstack/react-router";

/** One value of the page's path: `usePathValue("planId")` on `/plans/$planId`. */
export function usePathValue(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  return params[name] ?? "";
}

/** The path shown now, below the console, without search: `/plans/0198…`. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}

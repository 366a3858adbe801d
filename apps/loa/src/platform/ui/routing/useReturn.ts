import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { safeReturnPath } from "../../contract/return-path.ts";
import { consoleRoot } from "./address.ts";

/**
 * After signing in: forgets what was shown to whoever was here before, and goes to a page of the console in the sign-in
 * page's place, so that nobody who goes back is asked to sign in again.
 */
export function useArrive(): (path: string) => void {
  const router = useRouter();
  const queries = useQueryClient();
  return useCallback(
    (given) => {
      const path = safeReturnPath(given);
      queries.clear();
      router.history.replace(`${consoleRoot}${path === "/" ? "" : path}`);
    },
    [router, queries],
  );
}

/** The same, to the page that asked for signing in (`?return=` of the sign-in page), or to the first one. */
export function useReturn(): () => void {
  const router = useRouter();
  const arrive = useArrive();
  return useCallback(() => {
    const { return: back } = router.state.location.search as { readonly return?: unknown };
    arrive(typeof back === "string" ? back : "/");
  }, [router, arrive]);
}

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { consoleRoot, safeReturnPath } from "./address.ts";

/**
 * After signing in: forgets what was shown to whoever was here before and goes to the page that asked
 * for it (`?return=` of the sign-in page), or to the first one.
 */
export function useReturn(): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  return useCallback(() => {
    const { return: back } = router.state.location.search as { readonly return?: unknown };
    const path = safeReturnPath(typeof back === "string" ? back : "/");
    queries.clear();
    router.history.push(`${consoleRoot}${path === "/" ? "" : path}`);
  }, [router, queries]);
}

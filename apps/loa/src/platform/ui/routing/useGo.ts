import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/** Goes to a page of the console from code: after saving, after picking. */
export function useGo(): (
  to: string,
  options?: { readonly search?: Record<string, unknown>; readonly replace?: boolean },
) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options = {}) => {
      void navigate({
        to: to as "/",
        search: (options.search ?? {}) as never,
        replace: options.replace ?? false,
      });
    },
    [navigate],
  );
}

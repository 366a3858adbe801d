import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./ApiError.ts";

/**
 * The console's query client. Refusals are final; a lost connection is tried again twice.
 * `onSignedOut` is told whenever the server no longer knows the person.
 */
export function createQueries(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: { retry: retriable, staleTime: 15_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

function retriable(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiError && error.status === 0;
}

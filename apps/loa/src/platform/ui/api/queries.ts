import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./ApiError.ts";

/** Who is told when the server lets this person in no further. */
export interface Gates {
  /** The server no longer knows the person. */
  readonly onSignedOut: () => void;
  /** A second factor must be set up before anything else. */
  readonly onSecondFactorNeeded: () => void;
}

/** The console's query client. Refusals are final; a lost connection is tried again twice. */
export function createQueries({ onSignedOut, onSecondFactorNeeded }: Gates): QueryClient {
  const watch = (error: unknown) => {
    if (!(error instanceof ApiError)) return;
    if (error.status === 401) onSignedOut();
    if (error.code === "second-factor-needed") onSecondFactorNeeded();
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

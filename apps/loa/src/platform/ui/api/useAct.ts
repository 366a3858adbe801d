import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CallArguments, CallResult, Endpoint } from "../../contract/endpoint.ts";
import type { ApiError } from "./ApiError.ts";
import { call } from "./call.ts";
import { upload } from "./upload.ts";
import { keyOf } from "./useCall.ts";

export interface ActOptions<E extends Endpoint> {
  /** Endpoints whose answers are stale once this is done; all addresses of each are asked again. */
  readonly invalidates?: readonly Endpoint[];
  readonly onDone?: (result: CallResult<E>, args: CallArguments<E>) => void;
  readonly onRefused?: (error: ApiError) => void;
  /** Given: told how much of a large request has been sent, 0…1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * A change through an endpoint. `act.mutate(args)` does it, `act.mutateAsync(args)` also waits;
 * `act.error` is an ApiError whose `fields` belong beside the inputs.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  options: ActOptions<E> = {},
): UseMutationResult<CallResult<E>, ApiError, CallArguments<E>> {
  const queries = useQueryClient();
  const { onProgress } = options;
  return useMutation<CallResult<E>, ApiError, CallArguments<E>>({
    mutationFn: (args) => (onProgress ? upload(endpoint, args, onProgress) : call(endpoint, args)),
    onSuccess: async (result, args) => {
      await Promise.all(
        (options.invalidates ?? []).map((stale) =>
          queries.invalidateQueries({ queryKey: keyOf(stale) }),
        ),
      );
      options.onDone?.(result, args);
    },
    onError: (error) => options.onRefused?.(error),
  });
}

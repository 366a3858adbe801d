import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { CallArguments, CallResult, Endpoint } from "../../contract/endpoint.ts";
import type { ApiError } from "./ApiError.ts";
import { addressOf } from "./address.ts";
import { call } from "./call.ts";

export interface CallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds, for long work whose progress is shown. */
  readonly every?: number | false;
  /** Keep showing the former answer while another address loads (default true). */
  readonly keep?: boolean;
}

/** Key of an endpoint's answers: its declared path first, so that all its addresses can be named at once. */
export function keyOf(endpoint: Endpoint, args?: unknown): readonly string[] {
  const key = [endpoint.method, endpoint.path];
  return args === undefined ? key : [...key, addressOf(endpoint, args as object)];
}

/** Asks an endpoint and keeps its answer fresh: TanStack Query's result, errors typed as ApiError. */
export function useCall<E extends Endpoint>(
  endpoint: E,
  args?: CallArguments<E>,
  options: CallOptions = {},
): UseQueryResult<CallResult<E>, ApiError> {
  return useQuery<CallResult<E>, ApiError>({
    queryKey: keyOf(endpoint, args ?? {}),
    queryFn: ({ signal }) => call(endpoint, { ...args, signal } as CallArguments<E>),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  });
}

import type { ReactNode } from "react";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";

/** The part of a query's result that screens look at. */
export interface AnswerQuery<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** One answer of the server: loading, refused or lost, or what it holds. */
export function Answer<T>({
  query,
  what,
  children,
}: {
  readonly query: AnswerQuery<T>;
  /** Named while loading: `Đang tải danh sách nhiệm vụ…`. */
  readonly what?: string;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState {...(what ? { what } : {})} />;
}

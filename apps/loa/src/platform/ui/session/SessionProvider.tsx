import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import { useCall } from "../api/useCall.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import type { Session, SessionEndpoint } from "./session.ts";

const Current = createContext<Session | null>(null);

/** Asks who is signed in, and shows its children only then. */
export function SessionProvider({
  endpoint,
  frame: Frame,
  children,
}: {
  readonly endpoint: SessionEndpoint;
  /** Around what is said when no session can be had. */
  readonly frame: ComponentType<{ readonly children: ReactNode }>;
  readonly children: ReactNode;
}) {
  const session = useCall(endpoint);
  if (session.data) return <Current value={session.data}>{children}</Current>;
  if (session.error && session.error.status !== 401)
    return (
      <Frame>
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </Frame>
    );
  return <LoadingState />;
}

/** The signed-in person. @throws Error on a page declared without a session (`access: "anyone"`). */
export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error("useSession() on a page that needs no session");
  return session;
}

/** The signed-in person, or null on pages open to anyone. */
export function useMaybeSession(): Session | null {
  return useContext(Current);
}

import { useSyncExternalStore } from "react";

let lost = false;
const listeners = new Set<() => void>();

/** Remembers whether the last call reached the server. */
export function connectionIs(state: "lost" | "back"): void {
  const next = state === "lost";
  if (next === lost) return;
  lost = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last call failed to reach the server. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}

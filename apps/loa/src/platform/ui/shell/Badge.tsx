import { Suspense } from "react";
import type { NavEntry } from "./sections.ts";

/** What waits behind an entry of the navigation, once its script is there. */
export function Badge({ of: entry }: { readonly of: NavEntry }) {
  if (!entry.badge) return null;
  return (
    <Suspense fallback={null}>
      <entry.badge />
    </Suspense>
  );
}

import { useState } from "react";

const held = new Map<string, readonly File[]>();

/**
 * Files chosen for the draft `name`: there again when the person looks elsewhere in Loa and comes back. A closed
 * or reloaded page forgets them, since a browser gives no file back by itself.
 */
export function useHeldFiles(name: string) {
  const [files, setFiles] = useState(() => held.get(name) ?? []);
  const hold = (next: readonly File[]) => {
    if (next.length > 0) held.set(name, next);
    else held.delete(name);
    setFiles(next);
  };
  return [files, hold] as const;
}

import { useEffect, useState } from "react";
import { type Draft, isWorthKeeping, readDraft } from "./draft.ts";

/** A draft that outlives a lost network, a closed page and an empty battery. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  /** True when it was found from before. */
  readonly restored: boolean;
  /** Starts over; what was kept is forgotten. */
  readonly renew: (draft: Draft) => void;
}

/** Keeps one draft in this browser under `name` while it holds anything worth keeping. */
export function useDraft(name: string, start: () => Draft): KeptDraft {
  const [found] = useState(() => readKept(name));
  const [restored, setRestored] = useState(found !== null);
  const [began, setBegan] = useState(start);
  const [draft, setDraft] = useState<Draft>(found ?? began);
  useEffect(() => {
    keep(name, isWorthKeeping(draft, began) ? draft : null);
  }, [name, draft, began]);
  return {
    draft,
    restored,
    change: (patch) => setDraft((now) => ({ ...now, ...patch })),
    renew: (next) => {
      setRestored(false);
      setBegan(next);
      setDraft(next);
    },
  };
}

function readKept(name: string): Draft | null {
  try {
    return readDraft(JSON.parse(localStorage.getItem(name) ?? "null"));
  } catch {
    return null;
  }
}

// A full or forbidden store loses the convenience, never the record.
function keep(name: string, draft: Draft | null) {
  try {
    if (draft) localStorage.setItem(name, JSON.stringify(draft));
    else localStorage.removeItem(name);
  } catch {
    return;
  }
}

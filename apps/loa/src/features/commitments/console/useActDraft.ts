import { useState } from "react";
import type { ActKind } from "../contract.ts";

/** What is being typed of an act: its kind, and a new due date by day or by working days. */
export function useActDraft(first: ActKind) {
  const [kind, setKind] = useState(first);
  const [by, setBy] = useState<"day" | "workdays">("day");
  const [newDueOn, setNewDueOn] = useState("");
  const [workdays, setWorkdays] = useState<number | null>(null);
  const moves = kind === "postpone" || kind === "reschedule";
  const byDay = moves && by === "day" && newDueOn !== "";
  const byWorkdays = moves && by === "workdays" && workdays !== null;
  return {
    ...{ kind, setKind, by, setBy, newDueOn, setNewDueOn, workdays, setWorkdays, moves },
    /** The act as the API takes it. */
    wanted: (reason: string) => ({
      kind,
      reason,
      ...(byDay ? { newDueOn } : {}),
      ...(byWorkdays ? { workdays } : {}),
    }),
  };
}

export type ActDraft = ReturnType<typeof useActDraft>;

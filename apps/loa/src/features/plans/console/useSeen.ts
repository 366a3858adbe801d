import { useState } from "react";
import { same } from "./draft.ts";

/** Whether somebody else has changed what a form was opened on; `take` goes on from what stands there now. */
export function useSeen<T extends object | null>(now: T) {
  const [seen, setSeen] = useState(now);
  return { isChanged: !same(seen, now), take: () => setSeen(now) };
}

import { useState } from "react";

/** One piece of work at a time: what is asked while it runs is let go. */
export interface OneAtATime {
  readonly busy: boolean;
  run(work: () => Promise<unknown>): void;
}

/**
 * Lets one piece of work run and drops what is asked meanwhile; failed work frees the turn as done work
 * does. `show` is told when it begins and ends.
 */
export function takeTurns(show: (busy: boolean) => void): OneAtATime["run"] {
  // A second key arrives before the screen is drawn anew, so what is shown would come too late.
  let running = false;
  const turn = (now: boolean) => {
    running = now;
    show(now);
  };
  return (work) => {
    if (running) return;
    turn(true);
    const free = () => turn(false);
    work().then(free, free);
  };
}

/** Turns that outlive the finding shown; the work shows its own failures. */
export function useOneAtATime(): OneAtATime {
  const [busy, setBusy] = useState(false);
  const [run] = useState(() => takeTurns(setBusy));
  return { busy, run };
}

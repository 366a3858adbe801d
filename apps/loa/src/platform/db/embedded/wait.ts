import { setTimeout as pause } from "node:timers/promises";

/** Asks every 25 ms until `ask` answers something; undefined when it has not within `limitMs`. */
export async function waitFor<T>(
  limitMs: number,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  for (let waited = 0; waited <= limitMs; waited += 25) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(25);
  }
  return undefined;
}

import { system } from "../db/database.ts";
import type { Timer } from "../jobs/jobs.ts";
import type { Services } from "../services.ts";
import { keptFor } from "./once.ts";

/** Forgets the keys of changes older than a day, with their answers. */
export async function sweepIdempotencyKeys({ clock, database }: Services): Promise<void> {
  const oldest = new Date(clock.now().getTime() - keptFor);
  await database.in(system, (tx) =>
    tx.deleteFrom("idempotency_keys").where("created_at", "<=", oldest).execute(),
  );
}

/** Hourly: what is kept for a repeat is kept no longer than promised. */
export const idempotencyTimers: readonly Timer[] = [
  {
    name: "sweep-idempotency-keys",
    purpose: {
      vi: "Xóa khóa chống lặp quá 24 giờ",
      en: "Forget Idempotency-Keys older than 24 hours",
    },
    cron: "41 * * * *",
    run: sweepIdempotencyKeys,
  },
];

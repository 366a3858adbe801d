import { system } from "../../../platform/db/database.ts";
import type { Services } from "../../../platform/services.ts";
import { noteShare } from "./conversions.queries.ts";

const every = 2000;

/** Notes how much of a piece is done for whoever watches, not oftener than they look. */
export function shareNoter(services: Services, mediaId: string): (share: number) => void {
  let next = 0;
  return (share) => {
    const now = performance.now();
    if (now < next) return;
    next = now + every;
    const noted = services.database.in(system, (tx) =>
      noteShare(tx, mediaId, Math.min(1, Math.max(0, share)), services.clock.now()),
    );
    noted.catch((err: unknown) => services.log.warn({ err }, "share of a conversion"));
  };
}

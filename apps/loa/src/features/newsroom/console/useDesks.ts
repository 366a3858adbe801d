import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { SessionUnit } from "../../../platform/ui/session/session.ts";

/** The desks this person writes for. */
export function useDesks(): readonly SessionUnit[] {
  const { grants, units } = useSession();
  const writes = new Set(
    grants.flatMap(({ role, unitId }) =>
      unitId && (role === "officer" || role === "unit_head") ? [unitId] : [],
    ),
  );
  return units.filter(({ id }) => writes.has(id));
}

import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { PlanDetail } from "../contract.ts";

/** Where the duty slips of a plan are read: of every unit for those who see all, else the slip of one's own unit. */
export function useSlipsAddress({ id: planId, ownerUnit }: PlanDetail): string | null {
  const { can, units } = useSession();
  if (can["units.all"]) return pathTo("/plans/$planId/units", { planId });
  const own = units.find((unit) => unit.id === ownerUnit?.id) ?? units[0];
  return own ? pathTo("/plans/$planId/duty-slips/$unitId", { planId, unitId: own.id }) : null;
}

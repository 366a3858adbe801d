import type { Role } from "../../../platform/contract/actor.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useBilingual } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import { roleNames, roleOrder } from "./roles.ts";

/** The roles this person may offer. The server decides; this keeps the form from offering what it refuses. */
export function useGrantableRoles() {
  const say = useBilingual();
  const { grants } = useSession();
  const has = (role: Role) => grants.some((grant) => grant.role === role);
  const offered = has("administrator")
    ? roleOrder
    : roleOrder.filter(
        (role) => role === "officer" || (role === "unit_head" && has("coordinator")),
      );
  return offered.map((role) => ({ value: role, label: say(roleNames[role]) }));
}

/** Units a role may be given in: every unit in force for who sees all, else the units one heads. */
export function useGrantableUnits() {
  const { can, grants, units, today } = useSession();
  const all = can["units.all"] === true;
  const query = { asOf: today, perPage: 500 };
  const list = useCall(listUnits, { query }, { enabled: all });
  if (all) return (list.data?.rows ?? []).map(optionOf);
  const headed = units.filter(({ id }) =>
    grants.some((grant) => grant.role === "unit_head" && grant.unitId === id),
  );
  return headed.map(optionOf);
}

function optionOf(unit: { id: string; name: string; shortName: string | null }) {
  return { value: unit.id, label: unit.name, ...(unit.shortName ? { also: unit.shortName } : {}) };
}

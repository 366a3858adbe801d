import type { Role } from "../../../platform/contract/actor.ts";

interface Named {
  readonly vi: string;
  readonly en: string;
}

/** The roles as the interface names them. */
export const roleNames: Readonly<Record<Role, Named>> = {
  administrator: { vi: "Quản trị hệ thống", en: "Administrator" },
  coordinator: { vi: "Đầu mối", en: "Coordinator" },
  unit_head: { vi: "Lãnh đạo đơn vị", en: "Unit head" },
  officer: { vi: "Chuyên viên", en: "Officer" },
  leader: { vi: "Lãnh đạo (chỉ xem)", en: "Leader (view only)" },
};

/** Roles in the order they are offered. */
export const roleOrder: readonly Role[] = [
  "officer",
  "unit_head",
  "coordinator",
  "leader",
  "administrator",
];

/** True for roles that belong to a unit. */
export function isUnitRole(role: Role): boolean {
  return role === "officer" || role === "unit_head";
}

/** A role within a sentence: first letter small. */
export function midSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

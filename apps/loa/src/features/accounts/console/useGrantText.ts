import type { Role } from "../../../platform/contract/actor.ts";
import { useBilingual } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { roleNames } from "./roles.ts";

interface Shown {
  readonly role: Role;
  readonly unitName: string | null;
  readonly domain: string | null;
}

/** Writes a role with its place: `Chuyên viên – Sở Nội vụ`. */
export function useGrantText(): (grant: Shown) => string {
  const say = useBilingual();
  return ({ role, unitName, domain }) => {
    const place = unitName ?? domain;
    return place ? `${say(roleNames[role])} – ${place}` : say(roleNames[role]);
  };
}

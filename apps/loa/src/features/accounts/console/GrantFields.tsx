import type { Grant, Role } from "../../../platform/contract/actor.ts";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { peopleTexts } from "./people-texts.ts";
import { isUnitRole } from "./roles.ts";
import { useGrantableRoles, useGrantableUnits } from "./useGrantable.ts";

/** A role while it is being chosen. */
export interface GrantDraft {
  readonly role: Role;
  readonly unitId: string;
  readonly domain: string;
}

export const emptyGrant: GrantDraft = { role: "officer", unitId: "", domain: "" };

/** The grant a draft stands for: unit and domain only where the role has them. */
export function grantOf({ role, unitId, domain }: GrantDraft): Grant {
  return {
    role,
    unitId: isUnitRole(role) && unitId !== "" ? unitId : null,
    domain: role === "coordinator" && domain.trim() !== "" ? domain.trim().toUpperCase() : null,
  };
}

/** Role, and the unit or domain it needs. */
export function GrantFields({
  draft,
  onChange,
}: {
  readonly draft: GrantDraft;
  readonly onChange: (draft: GrantDraft) => void;
}) {
  const words = useTexts(peopleTexts);
  const roles = useGrantableRoles();
  const units = useGrantableUnits();
  return (
    <>
      <SelectField
        label={words.role}
        options={roles}
        value={draft.role}
        onChange={(role) => onChange({ ...draft, role: role as Role })}
      />
      {isUnitRole(draft.role) ? (
        <SelectField
          label={words.unit}
          options={units}
          value={draft.unitId}
          onChange={(unitId) => onChange({ ...draft, unitId })}
        />
      ) : null}
      {draft.role === "coordinator" ? (
        <TextField
          label={words.domain}
          help={words.domainHelp}
          maxLength={20}
          value={draft.domain}
          onChange={(domain) => onChange({ ...draft, domain })}
        />
      ) : null}
    </>
  );
}

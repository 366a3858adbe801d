import type { CallArguments } from "../../../platform/contract/endpoint.ts";
import type { createUnit, UnitDetail, UnitKind } from "../contract.ts";

/** What the form holds while it is filled in; empty texts mean none. */
export interface UnitDraft {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string;
  readonly email: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly note: string;
}

export const emptyDraft: UnitDraft = {
  code: "",
  kind: "",
  name: "",
  shortName: "",
  parentId: "",
  email: "",
  validFrom: "",
  validTo: "",
  note: "",
};

export function draftOf(unit: UnitDetail): UnitDraft {
  return {
    code: unit.code,
    kind: unit.kind,
    name: unit.name,
    shortName: unit.shortName ?? "",
    parentId: unit.parent?.id ?? "",
    email: unit.email ?? "",
    validFrom: unit.validFrom ?? "",
    validTo: unit.validTo ?? "",
    note: unit.note ?? "",
  };
}

type UnitBody = NonNullable<CallArguments<typeof createUnit>["body"]>;

/** The draft as the API takes it; whether the kind is one is for the server to say. */
export function bodyOf(draft: UnitDraft): UnitBody {
  const optional = (value: string) => (value.trim() === "" ? null : value);
  return {
    code: draft.code,
    kind: draft.kind as UnitKind,
    name: draft.name,
    shortName: optional(draft.shortName),
    parentId: optional(draft.parentId),
    email: optional(draft.email),
    validFrom: optional(draft.validFrom),
    validTo: optional(draft.validTo),
    note: optional(draft.note),
  };
}

import type { z } from "zod";
import type { Actor } from "../../platform/auth/actor.ts";
import { mayGive } from "./accounts.policy.ts";
import type { AuditRecord } from "./audit.queries.ts";
import {
  type AuditRow,
  type InvitationRow,
  type MailRow,
  OpenedBy,
  type PersonRow,
  SecondFactorKind,
  type SessionRow,
  type SessionUnit,
} from "./contract.ts";
import type { OpenInvitation } from "./invitations.queries.ts";
import type { MailRecord } from "./mails.queries.ts";
import type { PersonRecord } from "./people.queries.ts";
import type { SessionRecord } from "./sessions.ts";

type Moments = Date | string;
const moment = (value: Moments) => new Date(value).toISOString();
const momentOrNull = (value: Moments | null) => (value === null ? null : moment(value));

export function presentPerson(row: PersonRecord, actor: Actor): PersonRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    sample: row.sample,
    suspendedAt: momentOrNull(row.suspended_at),
    grants: row.grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      unitId: grant.unitId,
      unitName: grant.unitName,
      domain: grant.domain,
      mayRevoke: mayGive(actor, grant),
    })),
  };
}

export function presentUnit(row: {
  id: string;
  name: string;
  short_name: string | null;
  kind: string;
}): z.infer<typeof SessionUnit> {
  return { id: row.id, name: row.name, shortName: row.short_name ?? row.name, kind: row.kind };
}

export function presentSession(row: SessionRecord, actor: Actor): z.infer<typeof SessionRow> {
  return {
    id: row.id,
    current: row.id === actor.sessionId,
    startedAt: moment(row.startedAt),
    usedAt: moment(row.usedAt),
    endsAt: moment(row.endsAt),
    address: row.address,
    device: row.device,
    openedBy: OpenedBy.parse(row.openedBy),
    secondFactor: SecondFactorKind.nullable().parse(row.secondFactor),
  };
}

export function presentInvitation(
  row: OpenInvitation,
  actor: Actor,
  now: Date,
): z.infer<typeof InvitationRow> {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    unitId: row.unitId,
    unitName: row.unitName,
    domain: row.domain,
    invitedAt: moment(row.invitedAt),
    expiresAt: moment(row.expiresAt),
    expired: row.expiresAt <= now,
    mayRevoke: mayGive(actor, row),
  };
}

/** `withText` only where no mail server is set: a mail may hold somebody else's one-time link. */
export function presentMail(row: MailRecord, withText: boolean): MailRow {
  return {
    id: row.id,
    to: row.to_address,
    toName: row.to_name,
    kind: row.kind,
    subject: row.subject,
    text: withText ? row.body_text : null,
    createdAt: moment(row.created_at),
    sentAt: momentOrNull(row.sent_at),
    parkedAt: momentOrNull(row.parked_at),
    attempts: row.attempts,
    lastError: row.last_error,
  };
}

export function presentAudit(row: AuditRecord): z.infer<typeof AuditRow> {
  return {
    id: row.id,
    at: moment(row.at),
    who: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    unitName: row.unit_name,
    details: row.details as Record<string, unknown>,
    sealed: row.sequence !== null,
  };
}

import type { Actor } from "../../platform/auth/actor.ts";

/** A person as the one who acts, before a session of theirs exists: named in the audit log, allowed nothing. */
export function asActor(person: { readonly accountId: string; readonly name: string }): Actor {
  return { accountId: person.accountId, name: person.name, sessionId: "", email: "", grants: [] };
}

import type { Actor, SystemActor } from "../../platform/auth/actor.ts";

/** Loa itself, for what no signed-in person did. */
export const loaItself: SystemActor = { accountId: null, name: "Loa" };

/** A person as the one who acts, before a session of theirs exists: named in the audit log, allowed nothing. */
export function asActor(person: { readonly accountId: string; readonly name: string }): Actor {
  return { accountId: person.accountId, name: person.name, sessionId: "", email: "", grants: [] };
}

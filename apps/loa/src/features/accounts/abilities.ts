import type { Actor } from "../../platform/auth/actor.ts";
import {
  administrator,
  coordinator,
  coordinatorOrAdministrator,
  overseer,
  planMaker,
  publisher,
  type RolePolicy,
  recorder,
  signedIn,
  unitHead,
  unitMember,
} from "../../platform/auth/policy.ts";
import { auditReader, inviter, peopleReader } from "./accounts.policy.ts";

/** What the console may ask of `session.can`: which role-wide rule stands behind each answer. */
const abilities = {
  "plans.see": signedIn,
  "plans.import": planMaker,
  "plans.import-any": coordinatorOrAdministrator,
  "plans.edit": coordinatorOrAdministrator,
  "plans.issue": coordinatorOrAdministrator,
  "overview.see": signedIn,
  "duties.see": signedIn,
  "duties.own": unitMember,
  "outputs.see": signedIn,
  "outputs.record": recorder,
  "outputs.approve": unitHead,
  "outputs.accept": coordinator,
  "stories.write": unitMember,
  "stories.see": signedIn,
  "stories.judge": unitHead,
  "programmes.keep": unitMember,
  "programmes.all": overseer,
  "topics.keep": coordinatorOrAdministrator,
  "portal.publish": publisher,
  "units.see": signedIn,
  "units.manage": coordinatorOrAdministrator,
  "units.change": administrator,
  "units.all": overseer,
  "people.see": peopleReader,
  "people.invite": inviter,
  "people.suspend": administrator,
  "sign-in.rule": administrator,
  "mails.see": administrator,
  "audit.see": auditReader,
  "audit.verify": administrator,
  "webhooks.keep": coordinatorOrAdministrator,
  "setup.run": administrator,
} as const satisfies Record<string, RolePolicy>;

/** The answers for one person, for the session the console loads. */
export function abilitiesOf(actor: Actor): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(abilities).map(([name, rule]) => [name, rule.allows(actor)]),
  );
}

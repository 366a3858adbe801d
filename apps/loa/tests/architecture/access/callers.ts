import { createIdentify } from "../../../src/features/accounts/index.ts";
import type { Actor } from "../../../src/platform/auth/actor.ts";
import { type TokenScope, tokenScopes } from "../../../src/platform/contract/token-scopes.ts";
import type { Ids } from "../../support/doors.ts";
import type { Desk } from "../../support/outputs-factory.ts";
import { enrolTotp, makePerson, signedIn, signIn } from "../../support/sign-in.ts";
import { makeToken } from "../../support/tokens.ts";
import type { World } from "../../support/world.ts";

/** Somebody who knocks, with what they bring along and whose rows they ask for. */
export interface Caller {
  readonly name: string;
  /** Sent with the request, when the person is found by cookie or token. */
  readonly headers: Readonly<Record<string, string>>;
  /** Who it is, when that is taken as given. */
  readonly actor: Actor | null;
  readonly identified: "really" | "given";
  readonly ids: Ids;
}

/** The columns of the table of access, in its order. */
export async function everyCaller(
  world: World,
  desk: Desk,
  ids: Ids,
  none: Ids,
): Promise<Caller[]> {
  const given = (name: string, actor: Actor, asked: Ids): Caller => ({
    ...{ name, actor, headers: {}, identified: "given", ids: asked },
  });
  const strangerHead = await world.make.actor([{ role: "unit_head", unitId: desk.strangerUnitId }]);
  const administrator = await world.make.actor([{ role: "administrator" }]);
  return [
    ...(await strangersToTheDoor(world, desk, ids)),
    given("officer, own", desk.officer, ids),
    given("officer, other's", desk.stranger, ids),
    given("officer, missing", desk.officer, none),
    given("head, own", desk.head, ids),
    given("head, other's", strangerHead, ids),
    given("head, missing", desk.head, none),
    given("coordinator of the line", desk.coordinator, ids),
    given("the same, missing", desk.coordinator, none),
    given("coordinator of another line", desk.otherCoordinator, ids),
    given("administrator", administrator, ids),
    given("the same, missing ", administrator, none),
    given("leader", desk.leader, ids),
  ];
}

// Those who must show who they are, and cannot, or not enough; the real way of finding it out.
async function strangersToTheDoor(world: World, desk: Desk, ids: Ids): Promise<Caller[]> {
  const really = (name: string, headers: Record<string, string>): Caller => ({
    ...{ name, headers, actor: null, identified: "really", ids },
  });
  const officer = [{ role: "officer" as const, unitId: desk.unitId }];
  const cookie = (who: { readonly cookies: ReadonlyMap<string, string> }) => ({
    cookie: [...who.cookies].map((pair) => pair.join("=")).join("; "),
  });
  const suspended = await signedIn(world, officer);
  await world.sql("update accounts set suspended_at = now() where id = $1", [suspended.accountId]);
  const expired = await signedIn(world, officer);
  await world.sql("update sessions set expires_at = '2025-01-01' where account_id = $1", [
    expired.accountId,
  ]);
  const person = await makePerson(world, officer);
  const token = (scopes: readonly TokenScope[], until = "2026-01-01") =>
    makeToken(world.sql, person.accountId, { scopes, from: "2024-12-31", until });
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  return [
    really("nobody", {}),
    really("suspended", cookie(suspended.browser)),
    really("session over", cookie(expired.browser)),
    really("second step owed", cookie(await halfSignedIn(world, officer))),
    really("token over", bearer(await token(tokenScopes, "2025-01-01"))),
    really("token for progress alone", bearer(await token(["progress:read"]))),
    really("token, own", bearer(await token(tokenScopes))),
  ];
}

async function halfSignedIn(world: World, grants: Parameters<typeof makePerson>[1]) {
  const { browser, email } = await signedIn(world, grants);
  await enrolTotp(world, browser);
  return signIn(world, { email });
}

/** The way this caller is known: by what the request brings, or as given. */
export function identifyOf(world: World, { actor, identified }: Caller) {
  return identified === "really" ? createIdentify(world.services) : async () => actor;
}

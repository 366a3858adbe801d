import { Secret, TOTP } from "otpauth";
import {
  beginTotpEnrolment,
  confirmTotpEnrolment,
  startSession,
} from "../../src/features/accounts/contract.ts";
import { createAccountWithPassword, grantRole } from "../../src/features/accounts/index.ts";
import type { Grant } from "../../src/platform/contract/actor.ts";
import { system } from "../../src/platform/db/database.ts";
import { type Browser, openBrowser } from "./browser.ts";
import type { World } from "./world.ts";

export const password = "hoa sữa thơm nồng";
let serial = 0;

/** Somebody who may sign in. */
export interface Person {
  readonly accountId: string;
  readonly email: string;
}

/** Makes a person with the test's password and these grants. */
export async function makePerson(
  world: World,
  grants: readonly Partial<Grant>[] = [],
): Promise<Person> {
  const email = `ai${++serial}@loa.test`;
  const at = world.clock.now();
  const actor = { accountId: null, name: "Loa" };
  const accountId = await world.services.database.in(system, async (tx) => {
    const name = `Người ${serial}`;
    const id = await createAccountWithPassword(tx, { name, email, password, at });
    for (const given of grants) {
      const grant = { role: "leader" as const, unitId: null, domain: null, ...given };
      await grantRole(tx, { accountId: id, grant, actor, at });
    }
    return id;
  });
  return { accountId, email };
}

/** A browser of this person after the password step. */
export async function signIn(world: World, { email }: Pick<Person, "email">): Promise<Browser> {
  const browser = openBrowser(world);
  await browser.call(startSession, { body: { email, password } });
  return browser;
}

/** Makes a person and signs them in. */
export async function signedIn(world: World, grants: readonly Partial<Grant>[] = []) {
  const who = await makePerson(world, grants);
  return { ...who, browser: await signIn(world, who) };
}

/** The code an authenticator app with this key shows at a moment. */
export function codeAt(key: string, moment: Date): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: moment.getTime() });
}

/** Moves the world's clock on. */
export function passSeconds(world: World, seconds: number): void {
  world.clock.set(new Date(world.clock.now().getTime() + seconds * 1000).toISOString());
}

/** Sets up a code app at this browser; the next code is a fresh one. */
export async function enrolTotp(world: World, browser: Browser) {
  const { key } = await browser.call(beginTotpEnrolment);
  const code = codeAt(key, world.clock.now());
  const { recoveryCodes } = await browser.call(confirmTotpEnrolment, { body: { code } });
  passSeconds(world, 30);
  return { key, recoveryCodes: recoveryCodes ?? [] };
}

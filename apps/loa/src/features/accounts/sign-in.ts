import { recordAudit } from "../../platform/audit/record.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { asActor } from "./acting.ts";
import { countTry, forgetTry, signInLimit } from "./attempts.ts";
import { refusals } from "./refusals.ts";
import { setCookies, withLibrary } from "./sign-in-library.ts";

/**
 * Opens a new session for an e-mail and password and sets its cookie. Unknown e-mail, wrong password and
 * suspension get one answer after the same hashing work.
 * @throws 422 `sign-in-refused`, 429 after too many tries
 */
export async function signIn(
  context: RequestContext,
  given: { readonly email: string; readonly password: string },
): Promise<{ accountId: string }> {
  await countTry(context, signInLimit, given.email);
  const opened = await withLibrary(context, (library) =>
    library.signIn(given.email, given.password),
  );
  if (!opened) throw refusals.signIn();
  await forgetTry(context, signInLimit, given.email);
  await recordStart(context, opened);
  setCookies(context, opened.cookies);
  return { accountId: opened.accountId };
}

/** Opens a session for somebody whose right was just proven another way (a one-time link). */
export async function openSessionFor(
  context: RequestContext,
  person: { readonly accountId: string; readonly name: string },
): Promise<void> {
  const cookies = await withLibrary(context, (library) => library.openSession(person.accountId));
  await recordStart(context, person);
  setCookies(context, cookies);
}

async function recordStart(
  { tx, now }: RequestContext,
  person: { readonly accountId: string; readonly name: string },
) {
  const subject = { kind: "account", id: person.accountId };
  await recordAudit(tx, asActor(person), { action: "session.started", subject, at: now });
}

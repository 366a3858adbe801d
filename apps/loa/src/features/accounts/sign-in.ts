import { recordAudit } from "../../platform/audit/record.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { asActor } from "./acting.ts";
import { countTry, forgetTry, signInLimit } from "./attempts.ts";
import type { Opened, Opening } from "./auth-library.ts";
import { refusals } from "./refusals.ts";
import { setCookies, withLibrary } from "./sign-in-library.ts";

/** What is left to do after a way in was right. */
export type NextStep = "done" | "second-factor";

export interface Entered {
  readonly accountId: string;
  readonly next: NextStep;
}

type Person = { readonly accountId: string; readonly name: string };

/**
 * Opens a new session for an e-mail and password and sets its cookie; for who has a second factor a pending
 * one. Unknown e-mail, wrong password and suspension get one answer after the same hashing work.
 * @throws 422 `sign-in-refused`, 429 after too many tries
 */
export async function signIn(
  context: RequestContext,
  given: { readonly email: string; readonly password: string },
): Promise<Entered> {
  await countTry(context, signInLimit, given.email);
  const opened = await withLibrary(context, (library) =>
    library.signIn(given.email, given.password),
  );
  if (!opened) throw refusals.signIn();
  await forgetTry(context, signInLimit, given.email);
  return enter(context, opened, opened, { by: "password", secondFactor: null });
}

/** Opens a session for somebody whose right was just proven another way. */
export async function openSessionFor(
  context: RequestContext,
  person: Person,
  opening: Opening = { by: "link", secondFactor: null },
): Promise<Entered> {
  const opened = await withLibrary(
    context,
    (library) => library.openSession(person.accountId),
    opening,
  );
  return enter(context, opened, person, opening);
}

// A pending session is no sign-in yet: the log tells of the second step.
async function enter(context: RequestContext, opened: Opened, person: Person, opening: Opening) {
  const { accountId } = person;
  setCookies(context, opened.cookies);
  if (opened.pending) return { accountId, next: "second-factor" } as const;
  await recordAudit(context.tx, asActor(person), {
    action: "session.started",
    subject: { kind: "account", id: accountId },
    details: { by: opening.by, ...(opening.secondFactor && { second: opening.secondFactor }) },
    at: context.now,
  });
  return { accountId, next: "done" } as const;
}

import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { breaks } from "../../platform/http/failures.ts";
import { asAuth } from "./elevate.ts";
import { hashPassword } from "./hashing.ts";
import { passwordFault } from "./password.ts";
import { refusals } from "./refusals.ts";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language?: "vi" | "en";
  readonly phone?: string | null;
  /** Sample people are marked, so that nobody takes them for real ones. */
  readonly sample?: boolean;
  readonly at: Date;
}

/**
 * Makes a person with a password, in the caller's transaction; roles come from `grantRole`.
 * @returns the account's id
 * @throws 422 for a password that may not be chosen, 409 `email-taken`
 */
export async function createAccountWithPassword(tx: Tx, account: NewAccount): Promise<string> {
  requireGoodPassword(account.password, account);
  const password = await hashPassword(account.password);
  return asAuth(tx, async () => {
    const id = await insertAccount(tx, account);
    await insertCredential(tx, id, password, account.at);
    return id;
  });
}

/** Makes a person without a password, who signs in another way. @throws 409 `email-taken` */
export function createAccount(tx: Tx, account: Omit<NewAccount, "password">): Promise<string> {
  return asAuth(tx, () => insertAccount(tx, account));
}

/** @throws 422 naming the field `password` and what is wrong with it */
export function requireGoodPassword(password: string, owner: { name: string; email: string }) {
  const fault = passwordFault(password, owner);
  if (fault) throw errors.invalid({ password: fault });
}

async function insertAccount(tx: Tx, account: Omit<NewAccount, "password">): Promise<string> {
  const row = await tx
    .insertInto("accounts")
    .values({
      name: account.name,
      email: account.email.toLowerCase(),
      // Reached by its owner's mail or by the administrator's own hand.
      email_verified: true,
      language: account.language ?? "vi",
      phone: account.phone ?? null,
      sample: account.sample ?? false,
      created_at: account.at,
      updated_at: account.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw breaks(error, "accounts_email_key") ? refusals.emailTaken() : error;
    });
  return row.id;
}

async function insertCredential(tx: Tx, accountId: string, password: string, at: Date) {
  await tx
    .insertInto("credentials")
    .values({
      account_id: accountId,
      provider_id: "credential",
      provider_account_id: accountId,
      password,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

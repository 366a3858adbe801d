import { hash, verify } from "@node-rs/argon2";

// OWASP's recommendation for argon2id: 19 MiB, two passes, one lane (argon2id is the library's default algorithm).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id hash of a password, as a PHC string with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** True when the password made this hash; false also for a hash that is none. */
export async function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password).catch(() => false);
}

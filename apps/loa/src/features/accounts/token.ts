import { createHash, randomBytes } from "node:crypto";

/** A one-time token: the secret goes into a link, only its hash is kept. */
export interface MintedToken {
  readonly secret: string;
  readonly hash: string;
}

/** 256 random bits, as base64url (43 letters). */
export function mintToken(): MintedToken {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashToken(secret) };
}

/** SHA-256 as hexadecimal: enough for a secret that cannot be guessed. */
export function hashToken(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

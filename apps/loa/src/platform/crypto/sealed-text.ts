import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { installationKey, type KeyEnv } from "./installation-key.ts";

const mark = "v1";
const nonceBytes = 12;
const tagBytes = 16;

/** A sealed text does not open: another key, another place, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/**
 * Encrypts a secret for keeping in the database (AES-256-GCM, key outside of it). `place` names the one row and
 * column it belongs to, for example `webhook_subscriptions.secret:ID`: moved elsewhere, it does not open.
 */
export async function sealText(env: KeyEnv, place: string, text: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", await installationKey(env), nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${mark}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
}

/** Opens what `sealText` sealed for the same place. @throws SealBroken */
export async function openText(env: KeyEnv, place: string, sealed: string): Promise<string> {
  const [version, nonce, body] = sealed.split(".");
  if (version !== mark || !nonce || !body) throw new SealBroken("not a sealed text");
  const bytes = Buffer.from(body, "base64url");
  try {
    const key = await installationKey(env);
    const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), {
      authTagLength: tagBytes,
    });
    cipher.setAAD(Buffer.from(place));
    cipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([cipher.update(bytes.subarray(0, -tagBytes)), cipher.final()]).toString();
  } catch (error) {
    throw new SealBroken("a sealed text does not open with this key", { cause: error });
  }
}

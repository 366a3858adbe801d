import { createHash, randomInt } from "node:crypto";

// Without letters and digits that are taken for one another.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const count = 10;
const length = 16;

/** Ten new recovery codes of 79 bits each, as they are shown: `abcd-efgh-jkmn-pqrs`. */
export function mintRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => {
    const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
    return letters.replace(/.{4}(?!$)/g, "$&-");
  });
}

/**
 * What is kept of a code: a hash, the same however it was typed (blanks, hyphens, capitals). No guessing reaches
 * 79 random bits, so it needs neither salt nor cost, and survives a restore without the installation's key.
 */
export function recoveryHash(accountId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHash("sha256").update(`${accountId}:${plain}`).digest("hex");
}

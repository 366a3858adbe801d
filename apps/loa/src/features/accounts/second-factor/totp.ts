import { Secret, TOTP } from "otpauth";

const period = 30;

/** A new shared secret: 160 random bits (RFC 4226 §4), in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator app reads from the QR code. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The time step whose code this is (RFC 6238; six digits, 30 s), one step early or late allowed; null when it
 * is none. A step already used is the caller's to refuse.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret, "").validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Loa", label, secret: Secret.fromBase32(secret), digits: 6, period });
}

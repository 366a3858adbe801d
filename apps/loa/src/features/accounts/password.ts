import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { commonPasswords } from "./common-passwords.ts";

export const passwordLength = { min: 12, max: 200 } as const;

interface Owner {
  readonly name: string;
  readonly email: string;
}

const refusals = {
  short: {
    vi: "Mật khẩu cần ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "A password needs at least 12 characters. A short sentence is best.",
  },
  common: {
    vi: "Mật khẩu này quá phổ biến, dễ bị đoán ra. Xin chọn mật khẩu khác.",
    en: "This password is too common and easily guessed. Please choose another.",
  },
  personal: {
    vi: "Mật khẩu không được trùng với họ tên hoặc thư điện tử.",
    en: "The password must not be the name or the e-mail address.",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Why a password may not be chosen, or null when it may. Length counts; which letters it mixes does not
 * (NIST SP 800-63B §3.1.1.2).
 */
export function passwordFault(password: string, owner: Owner): Bilingual | null {
  if ([...password].length < passwordLength.min) return refusals.short;
  const plain = plainForm(password);
  if (personalForms(owner).includes(plain)) return refusals.personal;
  return commonPasswords.has(plain) || isRepeat(plain) || isSequence(plain)
    ? refusals.common
    : null;
}

function personalForms({ name, email }: Owner): string[] {
  const [mailbox = ""] = email.split("@");
  return [name, email, mailbox].map(plainForm);
}

function plainForm(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}|\s/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}

// One to four letters over and over: 111111111111, 123412341234.
function isRepeat(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/u.test(text) && new Set(text).size <= 4;
}

// Each letter the next of the one before, digits wrapping from 9 to 0: 123456789012, abcdefghijkl.
function isSequence(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.every((code, at) => at === 0 || follows(codes[at - 1] ?? 0, code));
}

function follows(before: number, code: number): boolean {
  return code === before + 1 || (before === 57 && code === 48);
}

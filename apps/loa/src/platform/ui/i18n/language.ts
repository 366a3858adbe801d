export type Language = "vi" | "en";

const cookieName = "loa_lang";

/** Language named by a cookie header; Vietnamese unless English was chosen. */
export function languageOfCookie(cookie: string): Language {
  const named = cookie.split(";").map((part) => part.trim().split("="));
  return named.some(([name, value]) => name === cookieName && value === "en") ? "en" : "vi";
}

/** The cookie that keeps a choice for a year; the server reads it for mails and documents. */
export function cookieOfLanguage(language: Language): string {
  return `${cookieName}=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** Language of this browser's cookie. */
export function storedLanguage(): Language {
  return languageOfCookie(document.cookie);
}

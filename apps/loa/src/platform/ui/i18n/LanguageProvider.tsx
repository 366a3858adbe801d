import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { cookieOfLanguage, type Language, storedLanguage } from "./language.ts";
import type { SameTexts, Texts } from "./texts.ts";

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (next: Language) => void;
}

const Choice = createContext<LanguageChoice>({ language: "vi", setLanguage: () => undefined });

/** Holds the chosen language: cookie `loa_lang`, Vietnamese by default, mirrored to `<html lang>`. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage: keep(choose) }), [language]);
  return <Choice value={value}>{children}</Choice>;
}

function keep(choose: (next: Language) => void) {
  return (next: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is absent from Safari and older Chrome.
    document.cookie = cookieOfLanguage(next);
    choose(next);
  };
}

/** The chosen language and how to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(Choice);
}

/** The texts of the chosen language. */
export function useTexts<T>(texts: Texts<T>): SameTexts<T> {
  const { language } = useLanguage();
  return language === "en" ? texts.en : (texts.vi as SameTexts<T>);
}

/** Picks the chosen language of a bilingual value. */
export function useBilingual(): (value: { readonly vi: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return (value) => value[language];
}

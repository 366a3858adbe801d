import { titleLimit } from "../format/shorten.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Disclosure } from "./Disclosure.tsx";

const texts = defineTexts({
  vi: { whole: "Xem toàn văn" },
  en: { whole: "Show the whole text" },
});

/** The whole of a text that stands shortened above, on demand; nothing where it stands whole. */
export function WholeText({ children }: { readonly children: string }) {
  const words = useTexts(texts);
  if (children.length <= titleLimit) return null;
  return <Disclosure summary={words.whole}>{children}</Disclosure>;
}

import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { texts } from "./texts.ts";

const places = ["desk", "stories", "publishing", "offers", "topics", "media", "words"] as const;
type Place = (typeof places)[number];

/** The parts of the newsroom. */
export function NewsTabs({ at }: { readonly at: Place }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const shown = places.filter((place) => place !== "words" || can["stories.write"]);
  return (
    <TabLinks
      label={words.views}
      tabs={shown.map((place) => ({
        label: words[place],
        to: place === "desk" ? "/newsroom" : `/newsroom/${place}`,
        current: place === at,
      }))}
    />
  );
}

import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { texts } from "./texts.ts";

/** The way to a new story, for whoever writes. */
export function NewStoryLink() {
  const words = useTexts(texts);
  const { can } = useSession();
  if (!can["stories.write"]) return null;
  return (
    <ButtonLink kind="primary" to="/newsroom/stories/new">
      {words.newStory}
    </ButtonLink>
  );
}

import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getRevision, type Revision } from "../contract.ts";
import { Difference } from "./Difference.tsx";
import { textOf } from "./story-text.ts";
import { storyTexts } from "./story-texts.ts";

/** What changed in the Vietnamese since the revision a translation follows. */
export function ChangeSince({
  since,
  latest,
}: {
  readonly since: number;
  readonly latest: Revision;
}) {
  const words = useTexts(storyTexts);
  const { storyId, language } = latest;
  const before = useCall(getRevision, { params: { storyId, language, revision: since } });
  return (
    <Disclosure summary={words.showChange}>
      <Answer query={before}>
        {(found) => <Difference before={textOf(found as Revision)} after={textOf(latest)} />}
      </Answer>
    </Disclosure>
  );
}

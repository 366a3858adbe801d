import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { getPublishing, type Publishing } from "../contract.ts";
import css from "./Channels.module.css";
import { RenditionPanel } from "./RenditionPanel.tsx";
import { texts } from "./texts.ts";

/** A story on all its channels, side by side: previewed, sent, scheduled, put right, taken back. */
export default function StoryPublishingPage() {
  const storyId = usePathValue("storyId");
  const publishing = useCall(getPublishing, { params: { storyId } }, { keep: false });
  return <Answer query={publishing}>{(found) => <Whole publishing={found} />}</Answer>;
}

function Whole({ publishing }: { readonly publishing: Publishing }) {
  const words = useTexts(texts);
  const { story, renditions, can } = publishing;
  const path = pathTo("/newsroom/stories/$storyId", { storyId: story.id });
  return (
    <Stack gap={4}>
      <PageHeader
        title={story.title}
        forWhom={story.unit.name}
        trail={[
          { label: words.stories, to: "/newsroom/stories" },
          { label: words.openStory, to: path },
        ]}
        subtitle={words.storyNote}
        action={<ButtonLink to="/newsroom/publishing">{words.publishing}</ButtonLink>}
      />
      <div className={css.renditions}>
        {renditions.map((rendition) => (
          <RenditionPanel
            key={`${rendition.channel} ${rendition.language}`}
            {...{ story, rendition, can }}
          />
        ))}
      </div>
    </Stack>
  );
}

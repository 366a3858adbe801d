import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getStory, type StoryDetail } from "../contract.ts";
import { StoryDesk } from "./StoryDesk.tsx";
import { StoryMark } from "./StoryMark.tsx";
import { storySearch } from "./searches.ts";
import { storyTexts } from "./story-texts.ts";

/** One story: written, talked over, judged, in one language at a time or beside its original. */
export default function StoryPage() {
  const storyId = usePathValue("storyId");
  const story = useCall(getStory, { params: { storyId } }, { keep: false });
  return (
    <Answer query={story}>{(found) => <Whole key={storyId} story={found as StoryDetail} />}</Answer>
  );
}

function Whole({ story }: { readonly story: StoryDetail }) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  const [{ lang, beside }] = useSearchState(storySearch);
  const [first] = story.editions;
  const edition = story.editions.find(({ language }) => language === lang);
  const path = pathTo("/newsroom/stories/$storyId", { storyId: story.id });
  const { origin } = story;
  return (
    <Stack gap={4}>
      <PageHeader
        title={edition?.latest.title ?? first?.latest.title ?? ""}
        forWhom={story.unit.name}
        trail={[{ label: words.stories, to: "/newsroom/stories" }]}
        subtitle={
          <>
            {edition ? <StoryMark state={edition.state} /> : null}{" "}
            {origin ? words.origin(origin.unit, moment(origin.at)) : null}
          </>
        }
        action={
          edition ? (
            <Row gap={2}>
              <ButtonLink to={`${path}/revisions`} search={lang === "en" ? { lang } : {}}>
                {words.revisions}
              </ButtonLink>
              <ButtonLink to={`${path}/preview`} search={lang === "en" ? { lang } : {}}>
                {words.preview}
              </ButtonLink>
              <ButtonLink
                to={`${path}/publishing`}
                kind={edition.state === "approved" ? "primary" : "plain"}
              >
                {words.publish}
              </ButtonLink>
            </Row>
          ) : null
        }
      />
      <TabLinks
        label={words.languages}
        tabs={(["vi", "en"] as const).map((language) => ({
          label: language === "en" ? words.english : words.vietnamese,
          to: path,
          search: language === "en" ? { lang: "en" } : {},
          current: language === lang,
        }))}
      />
      {edition || (lang === "en" && story.can.write && !story.shelved) ? (
        <StoryDesk key={lang} story={story} language={lang} edition={edition} beside={beside} />
      ) : (
        <EmptyState title={lang === "en" ? words.noTranslation : words.noVietnamese} />
      )}
    </Stack>
  );
}

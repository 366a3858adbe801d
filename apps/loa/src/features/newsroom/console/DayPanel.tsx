import { useAct } from "../../../platform/ui/api/useAct.ts";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getDesk, getStory, listStories, planStory, type StoryDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** The day a story is meant for; planned, not yet scheduled. */
export function DayPanel({ story }: { readonly story: StoryDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const act = useAct(planStory, { invalidates: [getStory, listStories, getDesk] });
  const { plannedOn, can, shelved } = story;
  const set = (day: string) =>
    act.mutate({ params: { storyId: story.id }, body: { plannedOn: day || null } });
  return (
    <Section title={words.day}>
      {can.write && !shelved ? (
        <DateField
          label={words.day}
          required={false}
          value={plannedOn ?? ""}
          onChange={set}
          error={act.error?.message}
        />
      ) : (
        <p>{plannedOn ? date(plannedOn) : words.noDay}</p>
      )}
    </Section>
  );
}

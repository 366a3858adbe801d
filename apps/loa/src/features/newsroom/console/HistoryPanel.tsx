import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { StoryAct } from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";

/** What was done with a story, the newest first. */
export function HistoryPanel({ acts }: { readonly acts: readonly StoryAct[] }) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  const name = ({ act, number, language }: StoryAct) => {
    const said = number === null ? words.acts[act] : words.actOf(words.acts[act], String(number));
    return language === "en" ? `${said} (${words.english})` : said;
  };
  return (
    <Section title={words.history}>
      {acts.length === 0 ? <p className={css.soft}>{words.noActs}</p> : null}
      <Timeline
        items={acts.map((act, place) => ({
          key: `${place} ${act.at}`,
          when: moment(act.at),
          what: name(act),
          who: act.by ?? undefined,
          note: act.words || null,
        }))}
      />
    </Section>
  );
}

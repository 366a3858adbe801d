import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { StoryFault } from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";

/** What is lacking before a story may go out. */
export function FaultsPanel({ faults }: { readonly faults: readonly StoryFault[] }) {
  const words = useTexts(storyTexts);
  return (
    <Section title={words.missing}>
      {faults.length === 0 ? (
        <p className={css.soft}>{words.ready}</p>
      ) : (
        <ul className={css.faults}>
          {faults.map((fault) => (
            <li key={fault}>{words.faults[fault]}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

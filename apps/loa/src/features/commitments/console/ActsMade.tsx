import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { CommitmentDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** What was cancelled, moved or excused, by whom and why. */
export function ActsMade({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  if (commitment.acts.length === 0) return null;
  const dueOf = (slot: number) => {
    const duty = commitment.occurrences.find((one) => one.slot === slot);
    return duty ? date(duty.firstDueOn ?? duty.dueOn) : "";
  };
  return (
    <Section title={words.acts}>
      <Timeline
        items={commitment.acts.map((act) => ({
          key: act.id,
          when: date(act.actedOn),
          what: `${words[act.kind]} · ${words.dueDate} ${dueOf(act.slot)}${
            act.newDueOn ? ` → ${date(act.newDueOn)}` : ""
          }`,
          who: act.actedBy ?? undefined,
          note: act.reason,
        }))}
      />
    </Section>
  );
}

import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline, type TimelineItem } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { CommitmentDetail, OccurrenceAct, OccurrenceRequest } from "../contract.ts";
import { actTexts } from "./act-texts.ts";
import { UndoAct } from "./UndoAct.tsx";

/** What was asked, decided, changed and taken back, by whom and why, in the order of the days. */
export function ActsMade({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(actTexts);
  const items = useHistory(commitment);
  if (items.length === 0) return null;
  return (
    <Section title={words.history}>
      <Timeline items={items} />
    </Section>
  );
}

type Dated = TimelineItem & { readonly on: string };

function useHistory(commitment: CommitmentDetail): readonly TimelineItem[] {
  const words = useTexts(actTexts);
  const { date } = useFormat();
  const dueOf = (slot: number) => {
    const duty = commitment.occurrences.find((one) => one.slot === slot);
    return duty ? date(duty.firstDueOn ?? duty.dueOn) : "";
  };
  const about = (one: { readonly slot: number; readonly newDueOn: string | null }) =>
    ` · ${words.dueDate} ${dueOf(one.slot)}${one.newDueOn ? `, ${words.toDay(date(one.newDueOn))}` : ""}`;
  const item = (
    key: string,
    on: string,
    what: TimelineItem["what"],
    who: string | null,
    note: TimelineItem["note"],
  ): Dated => ({ key, on, when: date(on), what, who: who ?? undefined, note });

  const ofRequest = (one: OccurrenceRequest): readonly Dated[] => [
    item(
      `asked ${one.id}`,
      one.askedOn,
      `${words.requested(words.kinds[one.kind])}${about(one)}`,
      one.askedBy,
      one.reason,
    ),
    ...(one.decision && (one.decision.outcome !== "granted" || one.decision.reason)
      ? [
          item(
            `decided ${one.id}`,
            one.decision.decidedOn,
            `${words.outcomes[one.decision.outcome]}${about(one)}`,
            one.decision.decidedBy,
            one.decision.reason,
          ),
        ]
      : []),
  ];
  const ofAct = (act: OccurrenceAct): readonly Dated[] => {
    const earlier = act.askedOn < act.actedOn ? ` · ${words.askedEarlier(date(act.askedOn))}` : "";
    const note = (
      <>
        {act.reason}
        {act.canUndo ? <UndoAct actId={act.id} /> : null}
      </>
    );
    const what = `${words.kinds[act.kind]}${about(act)}${earlier}`;
    const made = item(act.id, act.actedOn, what, act.actedBy, note);
    if (!act.undone) return [made];
    const { on, by, reason } = act.undone;
    const undone = `${words.undoneAct(words.kinds[act.kind])}${about(act)}`;
    return [made, item(`undone ${act.id}`, on, undone, by, reason)];
  };
  return [...commitment.requests.flatMap(ofRequest), ...commitment.acts.flatMap(ofAct)].sort(
    (a, b) => a.on.localeCompare(b.on),
  );
}

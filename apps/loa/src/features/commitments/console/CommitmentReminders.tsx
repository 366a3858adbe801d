import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline, type TimelineItem } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  type CommitmentChasing,
  endSnooze,
  getCommitmentChasing,
  mailWords,
  reasonOf,
} from "../../reminders/contract.ts";
import { reminderTexts } from "./reminder-texts.ts";

/** Who was reminded of this commitment and when, and what its unit asked to be left alone about. */
export function CommitmentReminders({ commitmentId }: { readonly commitmentId: string }) {
  const words = useTexts(reminderTexts);
  const { data } = useCall(getCommitmentChasing, { params: { commitmentId } });
  const items = useItems(data);
  if (items.length === 0) return null;
  return (
    <Section title={words.title}>
      <Timeline items={items} />
    </Section>
  );
}

function useItems(data: CommitmentChasing | undefined): readonly TimelineItem[] {
  const words = useTexts(reminderTexts);
  const say = useBilingual();
  const { moment, date } = useFormat();
  if (!data) return [];
  const snoozes = data.snoozes.map((one) => ({
    key: one.id,
    when: date(one.snoozedOn),
    what: one.endedOn
      ? words.snoozeEnded(date(one.until), date(one.endedOn))
      : words.snoozedUntil(date(one.until)),
    who: one.by ?? undefined,
    note: (
      <>
        {one.reason}
        {one.inForce && data.can.snooze ? <EndSnooze snoozeId={one.id} /> : null}
      </>
    ),
  }));
  const reminders = data.reminders.map((row) => ({
    key: row.id,
    when: moment(row.madeAt),
    what: `${say(reasonOf(row))} · ${words.due} ${date(row.dueOn)}`,
    who: row.person,
    note: say(mailWords[row.mail]),
  }));
  return [...snoozes, ...reminders];
}

function EndSnooze({ snoozeId }: { readonly snoozeId: string }) {
  const words = useTexts(reminderTexts);
  const act = useAct(endSnooze, { invalidates: [getCommitmentChasing] });
  return (
    <>
      {" "}
      <Button
        kind="quiet"
        busy={act.isPending}
        onClick={() => act.mutate({ params: { snoozeId } })}
      >
        {words.endSnooze}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

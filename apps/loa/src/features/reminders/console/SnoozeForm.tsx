import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getReminderRules, listReminders, snoozeOccurrence } from "../contract.ts";
import { dayAfter } from "./day-after.ts";
import { texts } from "./texts.ts";

/** Asks until when, and why. */
export function SnoozeForm(props: {
  readonly commitmentId: string;
  readonly slot: number;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const { today } = useSession();
  const [until, setUntil] = useState(dayAfter(today, 3));
  const rules = useCall(getReminderRules);
  const act = useAct(snoozeOccurrence, {
    invalidates: [listReminders],
    onDone: () => {
      say(words.snoozed);
      props.onClose();
    },
  });
  const longest = rules.data?.rules.snoozeDays;
  const { commitmentId, slot } = props;
  return (
    <Stack gap={2}>
      <DateField
        label={words.snoozeUntil}
        help={longest ? words.snoozeHelp(number(longest)) : undefined}
        required
        value={until}
        min={dayAfter(today, 1)}
        {...(longest ? { max: dayAfter(today, longest) } : {})}
        onChange={setUntil}
        error={act.error?.fields.until}
      />
      {act.error && !act.error.fields.until ? (
        <Notice tone="error">{act.error.message}</Notice>
      ) : null}
      <ConfirmInline
        question={words.snoozeQuestion}
        confirm={words.snooze}
        reason="required"
        busy={act.isPending}
        onConfirm={(reason) =>
          act.mutate({ params: { commitmentId, slot }, body: { until, reason } })
        }
        onCancel={props.onClose}
      />
    </Stack>
  );
}

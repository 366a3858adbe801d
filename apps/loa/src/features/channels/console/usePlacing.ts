import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type CalendarEntry, moveSchedule, scheduleStory, type TrayEntry } from "../contract.ts";
import { hourFor, hourOf, momentOf } from "./hours.ts";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

/** Gives days and hours to what is to go out, however it was asked: by mouse, keys or form. */
export interface Placing {
  readonly error: string | undefined;
  readonly busy: boolean;
  /** The schedule moved last: the keys go on from it. */
  readonly followed: string;
  /** Another day at the same hour. */
  readonly move: (entry: CalendarEntry, day: string) => void;
  /** Onto a day at the usual hour, or at a moment. */
  readonly give: (
    entry: TrayEntry,
    at: { readonly day: string } | { readonly moment: string },
  ) => void;
}

export function usePlacing(): Placing {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const say = useSay();
  const { today } = useSession();
  const told = (dueAt: string | undefined) => `${words.scheduled} ${dueAt ? moment(dueAt) : ""}`;
  const moving = useChannelAct(moveSchedule, { onDone: (_, { body }) => say(told(body?.dueAt)) });
  const giving = useChannelAct(scheduleStory, { onDone: (_, { body }) => say(told(body?.dueAt)) });
  return {
    error: (moving.error ?? giving.error)?.message,
    busy: moving.isPending || giving.isPending,
    followed: moving.variables?.params?.scheduleId ?? "",
    move: ({ id, at }, day) =>
      moving.mutate({
        params: { scheduleId: id },
        body: { dueAt: momentOf(day, hourOf(at)) },
      }),
    give: ({ storyId, language, channel, number }, at) => {
      const now = new Date().toISOString();
      const dueAt = "moment" in at ? at.moment : momentOf(at.day, hourFor(at.day, today, now));
      giving.mutate({ params: { storyId }, body: { language, channel, number, dueAt } });
    },
  };
}

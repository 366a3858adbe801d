import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { State } from "../../../platform/ui/components/state.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { CalendarEntry } from "../contract.ts";
import { texts } from "./texts.ts";

/** How far something is on a channel. */
export type Standing = CalendarEntry["kind"] | "notOut";

const marks: Readonly<Record<Standing, State>> = {
  ...{ scheduled: "notDue", published: "met", withdrawn: "cancelled", refused: "atRisk" },
  notOut: "draft",
};

/** Where something stands on a channel, as shape and word. */
export function PublishingMark(props: { readonly kind: Standing; readonly compact?: boolean }) {
  const words = useTexts(texts);
  const { kind, compact } = props;
  const label = kind === "notOut" ? words.notOut : words.kinds[kind];
  return <StatusMark state={marks[kind]} label={label} compact={compact ?? false} />;
}

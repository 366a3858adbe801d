import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { countUnread } from "../contract.ts";
import css from "./Reminders.module.css";
import { texts } from "./texts.ts";

/** How often the console asks, in milliseconds. */
const every = 60_000;

/** The number of unread reminders, beside the word; nothing when all are read. */
export default function UnreadCount() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { data } = useCall(countUnread, {}, { every });
  if (!data?.unread) return null;
  return (
    <span className={css.count}>
      {data.unread > 99 ? "99+" : number(data.unread)}
      <span className={css.heard}> {words.unreadWord}</span>
    </span>
  );
}

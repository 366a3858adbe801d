import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { CalendarEntry } from "../contract.ts";
import css from "./Channels.module.css";
import { EntryLine } from "./EntryLine.tsx";
import { dayOf } from "./hours.ts";
import { PublishingMark } from "./PublishingMark.tsx";
import { texts } from "./texts.ts";

const columns = ["scheduled", "published", "withdrawn", "refused"] as const;

/** The week's publishing by how far each is. */
export function Board({ rows }: { readonly rows: readonly CalendarEntry[] }) {
  const words = useTexts(texts);
  const { dayMonth } = useFormat();
  return (
    <div className={css.board}>
      {columns.map((kind) => {
        const held = rows.filter((entry) => entry.kind === kind);
        return (
          <section key={kind} className={css.column} aria-label={words.kinds[kind]}>
            <h2 className={css.columnHead}>
              <PublishingMark kind={kind} /> <span className={css.soft}>{held.length}</span>
            </h2>
            {held.length === 0 ? <p className={css.soft}>{words.columnEmpty}</p> : null}
            {held.map((entry) => (
              <div key={entry.id}>
                <p className={css.boardDay}>{dayMonth(dayOf(entry.at))}</p>
                <EntryLine entry={entry} />
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

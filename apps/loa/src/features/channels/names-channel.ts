import { type RawBuilder, sql } from "kysely";

// A duty without a number names the channel in its title, and that news is told there: publishing procedures or keeping a
// site up is another matter. Words without tone marks.
const tellsNews = sql`fold(t.title) ~ '(tin, bai|tin bai|dang tin|tuyen truyen|truyen thong|chuyen muc|chuyen trang|thong tin ve)'`;

/**
 * Whether a commitment `c` of a task `t`, with a quota `q` or none, asks for what goes out on a channel: its quota names
 * the channel, or it is a standing duty to tell news there.
 */
export const namesChannel = (words: readonly string[]): RawBuilder<boolean> => sql<boolean>`
  coalesce((select bool_or(case c.measure
      when 'item' then q.channel <> '' and (strpos(fold(q.channel), fold(w)) > 0 or strpos(fold(w), fold(q.channel)) > 0)
      when 'continuous' then ${tellsNews} and strpos(fold(t.title), fold(w)) > 0 else false end)
    from unnest(${[...words]}::text[]) w), false)`;

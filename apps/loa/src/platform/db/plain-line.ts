import { type RawBuilder, sql } from "kysely";

/** In SQL what `plainCode` is of a reporting line's code; 272 is the letter D with its bar. */
export const plainLine = (code: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`replace(upper(trim(${code})), chr(272), 'D')`;

import { z } from "zod";

/**
 * A calendar date, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh, of the years 1000 to 2999: the database has no year 0000,
 * and has to be able to reckon some days and hours beyond any date it is given.
 */
export const PlainDate = z.iso
  .date()
  .refine((date) => date >= "1000" && date < "3000", { error: "a year from 1000 to 2999" });
export type PlainDate = z.infer<typeof PlainDate>;

/** A moment, ISO 8601 with offset. */
export const Moment = z.iso.datetime({ offset: true });

export const Id = z.uuid();

/** Free text at the door: Unicode NFC, trimmed, without control characters, bounded. */
export function text(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .transform((value) => cleanText(value))
    .pipe(z.string().min(min).max(max));
}

/** NFC, zero-width and control characters dropped (line breaks kept), outer blanks trimmed. */
export function cleanText(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, "")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

/** Page request shared by long lists. */
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  perPage: z.coerce.number().int().min(1).max(500).default(50),
});

/** A list answer: the rows of one page and how many there are in all. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.number().int() });
}

/** A yes/no in an address: `1`, `true` mean yes. */
export const QueryFlag = z
  .enum(["0", "1", "true", "false"])
  .transform((value) => value === "1" || value === "true");

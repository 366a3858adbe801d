/**
 * The date line of a document: `Quảng Ngãi, ngày 05 tháng 01 năm 2026`. Days below 10 and the months 1 and 2 get a leading
 * zero, other months do not (Decree 30/2020, Annex I, II.4). Without a date the blanks are printed.
 */
export function dateLine(place: string, date: string | null): string {
  return `${place}, ${officialDate(date)}`;
}

/**
 * `ngày 05 tháng 01 năm 2026`, from an ISO date; blanks for none.
 *
 * @example officialDate("2025-06-02") // "ngày 02 tháng 6 năm 2025"
 */
export function officialDate(date: string | null): string {
  if (date === null) return "ngày     tháng     năm        ";
  const [year = "", month = "", day = ""] = date.split("-");
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shownMonth} năm ${year}`;
}

/**
 * A date for tables, from an ISO date.
 *
 * @example shortDate("2026-01-05") // "05/01/2026"
 */
export function shortDate(date: string): string {
  return date.split("-").reverse().join("/");
}

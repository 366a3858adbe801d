/** Rows on a page of people, mails and the log. */
export const perPage = 50;

/** How much of a task's words a title or a label shows; some tasks are a page long. */
export const titleLimit = 160;

/** A text cut after a whole word, with an ellipsis; short ones as they are. */
export function shorten(text: string, limit = titleLimit): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(" ", limit);
  return `${text.slice(0, end > 0 ? end : limit)}…`;
}

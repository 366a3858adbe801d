/** After so many days without a call that was answered a number is no longer trusted. */
export const checkedForDays = 90;

const aDay = 86_400_000;

/** Whether a number was last called too long ago, or never. */
export function isStale(checkedOn: string | null, today: string): boolean {
  if (checkedOn === null) return true;
  return (Date.parse(today) - Date.parse(checkedOn)) / aDay > checkedForDays;
}

/** What every page that shows hotlines is made from. */
export const hotlinesTag = "hotlines";

/** Words this browser holds until the server has them. */
export interface KeptWords {
  readonly text: string;
  readonly revision: number;
}

const nameOf = (reportId: string, key: string) => `loa-unit-report-${reportId}-${key}`;

/** What was typed here and did not arrive; null when there is nothing. */
export function keptWords(reportId: string, key: string): KeptWords | null {
  try {
    const found = Object(JSON.parse(localStorage.getItem(nameOf(reportId, key)) ?? "null"));
    return typeof found.text === "string" && typeof found.revision === "number" ? found : null;
  } catch {
    return null;
  }
}

// A full or forbidden store loses the convenience, never what the server has.
export function keepWords(reportId: string, key: string, words: KeptWords): void {
  try {
    localStorage.setItem(nameOf(reportId, key), JSON.stringify(words));
  } catch {
    return;
  }
}

/** They have arrived, or are given up. */
export function forgetWords(reportId: string, key: string): void {
  try {
    localStorage.removeItem(nameOf(reportId, key));
  } catch {
    return;
  }
}

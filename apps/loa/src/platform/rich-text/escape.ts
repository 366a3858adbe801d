const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words as they may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => names[sign] ?? "");
}

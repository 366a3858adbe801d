/** Signs of Wingdings and Symbol that carry meaning in a plan: ticks, crosses, boxes, dashes. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    FC: "✓",
    FB: "✗",
    FE: "☑",
    FD: "☒",
    "6F": "☐",
    A8: "☐",
    A1: "○",
    "6C": "●",
    "9F": "•",
    A7: "▪",
    E0: "→",
    F0: "⇨",
  },
  "wingdings 2": { "50": "✓", "4F": "✗", "52": "☑", "51": "☒", A3: "☐", "53": "☒", "54": "☒" },
  symbol: { B7: "•", "2D": "-", D6: "√", B4: "×", B3: "≥", A3: "≤", AE: "→" },
};

/**
 * A `w:sym` as a character people type: its font and its code in hexadecimal. Word writes codes of symbol fonts in the
 * private area (F0FC for FC). A sign that means nothing here is a bullet, so that a marked cell is not taken for an empty one.
 */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value) || value > 0xffff) return "";
  const own = SIGNS[font.toLowerCase()];
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const low = (isPrivate ? value & 0xff : value).toString(16).toUpperCase().padStart(2, "0");
  if (own) return own[low] ?? "•";
  return isPrivate ? "•" : String.fromCharCode(value);
}

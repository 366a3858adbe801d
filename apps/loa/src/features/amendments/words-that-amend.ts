/** What a document says of the plan it changes. */
export interface AmendingWords {
  /** The number as written: `122/KH-UBND`. */
  readonly number: string;
  readonly kind: "replacement" | "partial";
  /** The words that say so, to be shown to whoever confirms. */
  readonly words: string;
}

// Facts: official-forms §1.5 and §2.1; "thay thế Kế hoạch số …", "sửa đổi, bổ sung một số nội dung của Kế hoạch số …".
const act =
  /(?<replace>thay thế(?:\s+cho)?)|sửa đổi(?:\s*,\s*bổ sung|\s+và bổ sung)?|điều chỉnh(?:\s*,\s*bổ sung)?|bổ sung/u;
const named =
  /(?:kế hoạch|quyết định)(?:\s+ban hành\s+kèm\s+theo)?[^\d/;.\n]{0,80}?\s?số:?\s*(?<number>\d{1,5}(?:\/(?:19|20)\d{2})?\s*\/\s*[\p{Lu}Đ][\p{L}\d]*(?:\s?-\s?[\p{Lu}Đ][\p{L}\d&]*)+)/u;
const said = new RegExp(`(?:${act.source})[^;.\\n]{0,120}?${named.source}`, "giu");

/** The plans a document says it changes, in the order of its text, each once. */
export function wordsThatAmend(text: string): AmendingWords[] {
  const plain = text.normalize("NFC").replace(/\s+/gu, " ");
  const found = [...plain.matchAll(said)].map(
    ({ 0: words, groups }): AmendingWords => ({
      number: groups?.["number"] ?? "",
      kind: groups?.["replace"] ? "replacement" : "partial",
      words: words.trim(),
    }),
  );
  const byNumber = new Map<string, AmendingWords>();
  for (const one of found) {
    const key = numberKey(one.number);
    if (!byNumber.has(key)) byNumber.set(key, one);
  }
  return [...byNumber.values()];
}

/** One spelling of a document number: 049/QĐ-BNV is 49/QĐ-BNV, SKH-CN is SKHCN. */
export function numberKey(number: string): string {
  const [first = "", ...rest] = number
    .normalize("NFC")
    .toUpperCase()
    .replace(/\s/gu, "")
    .split("/");
  return [first.replace(/^0+/u, ""), ...rest].join("/").replace(/(?<=-.*)-/gu, "");
}

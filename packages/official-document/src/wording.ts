import type { Annex, BodyBlock, OfficialDocument, SignatureBlock } from "./model.ts";
import { romanNumber } from "./numbers.ts";

/** The items of a list end with a semicolon, the last with a full stop. */
export function ended(items: readonly string[]): string[] {
  return items.map((item, index) => {
    const end = index === items.length - 1 ? "." : ";";
    return `${item.replace(/[.;\s]+$/, "")}${end}`;
  });
}

/** The text of a document ends with "./."; after a table it stands alone. */
export function closing(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const last = body.at(-1);
  if (last?.kind !== "paragraph") return [...body, { kind: "paragraph", text: "./." }];
  return [
    ...body.slice(0, -1),
    { kind: "paragraph", text: `${last.text.replace(/[.\s]+$/, "")}./.` },
  ];
}

/** Capacity with the body signed for, then the position, in capitals. */
export function signatureLines({ capacity, body, position }: SignatureBlock): string[] {
  const first = [capacity, body?.toLocaleUpperCase("vi")].filter((part) => part).join(" ");
  return [first, position.toLocaleUpperCase("vi")].filter((part) => part !== "");
}

/** `Phụ lục`, or `Phụ lục II` where there are several. */
export function annexNumber(number: number | null): string {
  return number === null ? "Phụ lục" : `Phụ lục ${romanNumber(number)}`;
}

/** What a reader's list of contents calls an annex: its number and title on one line. */
export function annexBookmark({ title }: Annex, number: number | null): string {
  return `${annexNumber(number)}. ${title}`;
}

/** In an electronic document the blanks of this line stay unfilled (Decree 30/2020, Annex III, form 2.2). */
export function annexReference({ typeName, number, issuingOrgan }: OfficialDocument): string {
  return `(Kèm theo ${typeName} số …/${number.notation} ngày … tháng … năm … của ${issuingOrgan})`;
}

/** The addressees of a document: one on the line of "Kính gửi", several each on their own (Annex I, II.9a). */
export function addressLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length === 1) return [`Kính gửi: ${names[0]}`];
  return ["Kính gửi:", ...ended(names).map((name) => `- ${name}`)];
}

/** The abstract of a letter, as it stands under its number. */
export function letterAbstract(abstract: string): string {
  return `V/v ${abstract.replace(/^v\/v\s+/i, "").replace(/[.\s]+$/, "")}`;
}

/** A title inside a sentence or a cell: plans end theirs with a full stop, which would end ours. */
export function clause(title: string): string {
  return title.trim().replace(/[.:;]+$/, "");
}

/** A text with its first letter large, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** The place a body issues its documents in: the province's own name; undefined where the name has none. */
export function placeOf(issuer: string): string | undefined {
  return /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(issuer)?.[1];
}

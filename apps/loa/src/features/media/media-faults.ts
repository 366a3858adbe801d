import type { MediaFault } from "./contract.ts";
import type { MediaFacts } from "./media.queries.ts";

/** Why a piece may not be published in this language on this day; nothing when it may. */
export function mediaFaults(piece: MediaFacts, language: "vi" | "en", today: string): MediaFault[] {
  const alt = language === "vi" ? piece.altVi : piece.altEn;
  const found: readonly (readonly [MediaFault, boolean])[] = [
    ["removed", piece.removed],
    ["no-alt", alt === null],
    ["no-rights", piece.rightsKind === null],
    ["rights-over", piece.until !== null && piece.until < today],
    ["cannot-show", piece.conversion?.fault != null],
    ["not-ready", piece.variants.length === 0 && !piece.conversion?.fault],
    ["no-captions", piece.kind === "video" && !piece.captioned.includes(language)],
    ["no-transcript", piece.kind !== "picture" && !piece.transcribed.includes(language)],
  ];
  return found.flatMap(([fault, applies]) => (applies ? [fault] : []));
}

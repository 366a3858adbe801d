import type { Actor } from "../../platform/auth/actor.ts";
import type { MediaItem } from "./contract.ts";
import { canKeepMedia } from "./media.policy.ts";
import type { MediaFacts } from "./media.queries.ts";
import { mediaFaults } from "./media-faults.ts";

/** A piece as the console shows it. */
export function presentMedia(actor: Actor, piece: MediaFacts, today: string): MediaItem {
  const { id, kind, name, width, height, seconds, unitId, unitName } = piece;
  return {
    ...{ id, unit: { id: unitId, name: unitName }, kind, name, width, height, seconds },
    addedAt: piece.addedAt.toISOString(),
    alt: { vi: said(piece.altVi), en: said(piece.altEn) },
    rights: rightsOf(piece),
    bytes: piece.original.bytes,
    conversion: piece.conversion && {
      ...{ underWay: piece.conversion.underWay, share: Number(piece.conversion.share) },
      fault: piece.conversion.fault,
    },
    ...{ captions: [...piece.captioned], transcripts: [...piece.transcribed] },
    variants: piece.variants.map(({ label, format }) => ({ label, format })),
    faults: mediaFaults(piece, "vi", today),
    canChange: !piece.removed && canKeepMedia(actor, unitId),
  };
}

const said = (words: string | null) => words ?? "";

function rightsOf({ rightsKind, credit, proof, until }: MediaFacts): MediaItem["rights"] {
  return rightsKind === null
    ? null
    : { kind: rightsKind, credit: said(credit), proof: said(proof), until };
}

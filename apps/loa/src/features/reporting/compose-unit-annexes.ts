import { annexTypst, type OfficialDocument, renderAnnexDocx } from "@loa/official-document";
import { foldKey } from "../../platform/text/fold-key.ts";
import type { AnnexFormat } from "./contract-shapes.ts";
import type { UnitAnnexesTask } from "./draw-unit-annexes.ts";
import { annexesByUnit, frontOf, type UnitAnnex } from "./report-document.ts";

/** One unit's annex on its way to a file: a finished DOCX, or the Typst source of a PDF. */
export interface ComposedAnnex {
  /** Letters, figures and dashes only, so that every system and every ZIP program shows it alike. */
  readonly fileName: string;
  readonly content: Uint8Array | string;
}

/** The annexes of a report's units, in the order and with the numbers they have in the report; composed as asked for. */
export async function* composeUnitAnnexes({
  report,
  format,
  address,
  unitId,
}: UnitAnnexesTask): AsyncGenerator<ComposedAnnex> {
  const front = frontOf(report, address);
  const { annexes, count } = annexesByUnit(report, address);
  const digits = Math.max(2, String(count).length);
  for (const one of annexes) {
    if (unitId !== null && one.unitId !== unitId) continue;
    const fileName = `phu-luc-${String(one.number).padStart(digits, "0")}-${plainName(one.name)}.${format}`;
    yield { fileName, content: await composers[format](front, one, count > 1) };
  }
}

// A long name is cut at a word; no system takes names without end.
function plainName(name: string): string {
  const plain = foldKey(name).slice(0, 81);
  const whole = plain.length > 80 ? plain.slice(0, plain.lastIndexOf(" ")) : plain;
  return whole.replaceAll(" ", "-") || "don-vi";
}

const composers = {
  docx: (front: OfficialDocument, { annex, number }: UnitAnnex, several: boolean) =>
    renderAnnexDocx(front, annex(), several ? number : null),
  pdf: async (front: OfficialDocument, { annex, number }: UnitAnnex, several: boolean) =>
    annexTypst(front, annex(), several ? number : null),
} as const satisfies Record<AnnexFormat, unknown>;

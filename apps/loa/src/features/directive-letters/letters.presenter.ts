import { paperCss, renderOfficialBody } from "@loa/official-document";
import { type Actor, hasRole, seesAllUnits } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Letter, Sending } from "./contract.ts";
import { letterDocument } from "./letter-document.ts";
import { annexOf, keptFile, type LoadedLetter, loadLetter, printed } from "./letters.queries.ts";

/** Most lines of an annex shown on the screen; the files have them all. */
const shownLines = 400;

/** A letter as a person may see it; to a unit's people the annex is their own part. */
export async function presentLetter(tx: Tx, actor: Actor, id: string): Promise<Letter> {
  const row = await loadLetter(tx, actor, id);
  const annex = await annexOf(tx, id);
  const signed = await keptFile(tx, id, "signed");
  const writes = hasRole(actor, "coordinator") || hasRole(actor, "administrator");
  const shown = printed(row, annex.slice(0, shownLines));
  return {
    ...{ id: row.id, domain: row.domain, asOf: row.as_of, revision: row.revision },
    ...{ abstract: row.abstract, governingOrgan: row.governing_organ },
    ...{ issuingOrgan: row.issuing_organ, place: row.place, body: row.body },
    ...{ addressees: row.addressees, recipients: row.recipients },
    ...{ signerName: shown.signerName, signerPosition: shown.signerPosition },
    signerCapacity: shown.signerCapacity as Letter["signerCapacity"],
    units: new Set(annex.map(({ unitId }) => unitId)).size,
    lines: annex.length,
    sent: sentOf(row),
    signed: signed ? { fileName: signed.name, bytes: signed.bytes } : null,
    html: renderOfficialBody(letterDocument(shown)),
    css: paperCss(),
    can: {
      change: writes && row.sent_on === null,
      attach: writes && row.sent_on !== null,
      download: seesAllUnits(actor),
    },
  };
}

function sentOf(row: LoadedLetter): Letter["sent"] {
  if (row.sent_on === null || row.sent_at === null) return null;
  return {
    ...{ documentNumber: row.document_number ?? "", datedOn: row.dated_on ?? row.sent_on },
    ...{ signerName: row.signer_name ?? "", signerPosition: row.signer_position ?? "" },
    signerCapacity: row.signer_capacity as Sending["signerCapacity"],
    ...{ sentOn: row.sent_on, sentAt: row.sent_at.toISOString(), sentBy: row.sent_by },
  };
}

import { type Actor, publishesFor } from "../../platform/auth/actor.ts";
import { publisher, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { unitsToPublishFor } from "../units/index.ts";
import { addDocument } from "./add-document.ts";
import { replaceDocument, withdrawDocument } from "./change-document.ts";
import * as contract from "./contract.ts";
import { type DocumentRow, findDocument, findDocuments } from "./library.queries.ts";

type In = RequestContext & { readonly actor: Actor };

function present(row: DocumentRow, actor: Actor): contract.LibraryDocument {
  const { id, kind, number, datedOn, effectiveOn, issuer, abstract, sections } = row;
  const { fileName, bytes, replacedOn, replacedBy, withdrawnReason, withdrawnAt } = row;
  return {
    ...{ id, kind, number, datedOn, effectiveOn, issuer, abstract, sections, fileName, bytes },
    unit: { id: row.unitId, name: row.unitName },
    replaced: replacedOn
      ? { on: replacedOn, by: replacedBy ?? "", byDocumentId: row.replacedById }
      : null,
    withdrawn:
      withdrawnReason && withdrawnAt
        ? { reason: withdrawnReason, at: withdrawnAt.toISOString() }
        : null,
    canChange: publishesFor(actor, row.unitId) && !withdrawnReason,
  };
}

// Another unit's document is read by everybody; to who may not change it, there is nothing to change.
async function own(c: In, id: string): Promise<DocumentRow> {
  const row = await findDocument(c.tx, id);
  if (!row || row.withdrawnReason || !publishesFor(c.actor, row.unitId)) throw errors.notFound();
  return row;
}

// A unit that has ended, or that is not theirs, is none to publish for.
async function refuseOthers(c: In, unitId: string): Promise<void> {
  const units = await unitsToPublishFor(c.tx, c.actor, c.today);
  if (!units.some(({ id }) => id === unitId)) throw errors.notFound();
}

export const libraryRouteTable: readonly Route[] = [
  route(contract.listLibrary, {
    policy: signedIn,
    handle: async (c) => {
      const rows = await findDocuments(c.tx, { q: c.query.q, limit: 500, withdrawn: true });
      return {
        rows: rows.map((row) => present(row, c.actor)),
        units: await unitsToPublishFor(c.tx, c.actor, c.today),
      };
    },
  }),
  route(contract.addLibraryDocument, {
    policy: publisher,
    handle: async (c) => {
      await refuseOthers(c, c.body.unitId);
      return { id: await addDocument({ ...c, files: c.services.files }, c.body, c.files[0]) };
    },
  }),
  route(contract.replaceLibraryDocument, {
    policy: publisher,
    handle: async (c) => replaceDocument(c, await own(c, c.params.documentId), c.body),
  }),
  route(contract.withdrawLibraryDocument, {
    policy: publisher,
    handle: async (c) => withdrawDocument(c, await own(c, c.params.documentId), c.body.reason),
  }),
];

import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

export const LibrarySection = z.enum(["cds", "cchc"]);

export const LibraryDocument = z.object({
  id: Id,
  unit: z.object({ id: Id, name: z.string() }),
  kind: z.string(),
  number: z.string(),
  datedOn: PlainDate,
  effectiveOn: PlainDate.nullable(),
  issuer: z.string(),
  abstract: z.string(),
  sections: z.array(LibrarySection),
  fileName: z.string(),
  bytes: z.number().int(),
  replaced: z.object({ on: PlainDate, by: z.string(), byDocumentId: Id.nullable() }).nullable(),
  withdrawn: z.object({ reason: z.string(), at: Moment }).nullable(),
  canChange: z.boolean(),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

export const listLibrary = endpoint({
  method: "get",
  path: "/library-documents",
  summary: { vi: "Thư viện văn bản trên cổng", en: "The portal's library of documents" },
  query: z.object({ q: text(200).optional() }),
  response: z.object({
    rows: z.array(LibraryDocument),
    /** Units the person may add documents for. */
    units: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

/** Largest file of a document. */
export const libraryLimit = 20 * 1024 * 1024;

export const addLibraryDocument = endpoint({
  method: "post",
  path: "/library-documents",
  summary: { vi: "Đưa văn bản lên cổng", en: "Add a document to the library" },
  body: z.object({
    unitId: Id,
    kind: text(100, 1),
    number: text(60, 1),
    datedOn: PlainDate,
    effectiveOn: PlainDate.nullable().default(null),
    issuer: text(300, 1),
    abstract: text(1000, 1),
    sections: z.array(LibrarySection).max(2).default([]),
  }),
  upload: { maxBytes: libraryLimit },
  response: z.object({ id: Id }),
});

const ofDocument = z.object({ documentId: Id });

export const replaceLibraryDocument = endpoint({
  method: "post",
  path: "/library-documents/:documentId/replacement",
  summary: { vi: "Ghi văn bản đã được thay thế", en: "Say that a document was replaced" },
  params: ofDocument,
  body: z.object({
    /** Of a document in the library. */
    byDocumentId: Id.nullable().default(null),
    /** Or of one that is only named. */
    byWords: text(300).nullable().default(null),
    replacedOn: PlainDate,
  }),
  response: "none",
});

export const withdrawLibraryDocument = endpoint({
  method: "post",
  path: "/library-documents/:documentId/withdrawal",
  summary: { vi: "Gỡ văn bản khỏi cổng", en: "Take a document off the portal" },
  params: ofDocument,
  body: z.object({ reason: text(500, 1) }),
  response: "none",
});

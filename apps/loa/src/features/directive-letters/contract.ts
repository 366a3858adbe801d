import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

const Capacity = z.enum(["TM.", "KT.", "TL.", "TUQ.", "Q."]);

/** Most units a letter is written to, and the largest signed copy. */
export const unitLimit = 3500;
/** Most late reports an annex takes. */
export const lineLimit = 5000;
export const signedLimit = 20 * 1024 * 1024;

const LetterId = z.object({ letterId: Id });

const LetterFields = z.object({
  abstract: text(500, 1),
  governingOrgan: text(300).nullable(),
  issuingOrgan: text(300, 1),
  place: text(100, 1),
  addressees: z.array(text(500, 1)).min(1).max(60),
  recipients: z.array(text(500, 1)).min(1).max(20),
  /** A paragraph a line. */
  body: text(12_000, 1),
  signerName: text(200).nullable(),
  signerPosition: text(200, 1),
  signerCapacity: Capacity.nullable(),
});

const Sending = z.object({
  documentNumber: text(60, 1),
  datedOn: PlainDate,
  signerName: text(200, 1),
  signerPosition: text(200, 1),
  signerCapacity: Capacity.nullable().default(null),
});
export type Sending = z.output<typeof Sending>;

export const LetterRow = z.object({
  id: Id,
  abstract: z.string(),
  domain: z.string().nullable(),
  asOf: PlainDate,
  units: z.number().int(),
  lines: z.number().int(),
  documentNumber: z.string().nullable(),
  datedOn: PlainDate.nullable(),
  sentOn: PlainDate.nullable(),
  sentBy: z.string().nullable(),
  createdBy: z.string().nullable(),
});
export type LetterRow = z.infer<typeof LetterRow>;

const Letter = LetterFields.extend({
  id: Id,
  domain: z.string().nullable(),
  asOf: PlainDate,
  revision: z.number().int(),
  units: z.number().int(),
  lines: z.number().int(),
  sent: Sending.extend({
    sentOn: PlainDate,
    sentAt: Moment,
    sentBy: z.string().nullable(),
  }).nullable(),
  /** The copy with signature and seal has been attached. */
  signed: z.object({ fileName: z.string(), bytes: z.number() }).nullable(),
  html: z.string(),
  css: z.string(),
  can: z.object({ change: z.boolean(), attach: z.boolean(), download: z.boolean() }),
});
export type Letter = z.infer<typeof Letter>;

export const listDirectiveLetters = endpoint({
  method: "get",
  path: "/directive-letters",
  summary: { vi: "Công văn đôn đốc", en: "Directive letters" },
  query: PageQuery,
  response: pageOf(LetterRow),
});

export const draftDirectiveLetter = endpoint({
  method: "post",
  path: "/directive-letters",
  summary: { vi: "Soạn công văn đôn đốc từ số liệu", en: "Draft a directive letter from the data" },
  body: z.object({
    unitIds: z.array(Id).min(1).max(unitLimit),
    domain: text(40).optional(),
    planId: Id.optional(),
    /** Late by more than so many days. */
    days: z.number().int().min(0).max(400).optional(),
    completeBefore: PlainDate,
  }),
  response: LetterId,
});

export const getDirectiveLetter = endpoint({
  method: "get",
  path: "/directive-letters/:letterId",
  summary: { vi: "Một công văn đôn đốc", en: "One directive letter" },
  params: LetterId,
  response: Letter,
});

export const changeDirectiveLetter = endpoint({
  method: "patch",
  path: "/directive-letters/:letterId",
  summary: { vi: "Sửa dự thảo công văn", en: "Change a draft letter" },
  params: LetterId,
  body: LetterFields.partial().extend({ revision: z.number().int() }),
  response: Letter,
});

export const deleteDirectiveLetter = endpoint({
  method: "delete",
  path: "/directive-letters/:letterId",
  summary: { vi: "Xóa dự thảo công văn", en: "Delete a draft letter" },
  params: LetterId,
  response: "none",
});

export const recordSending = endpoint({
  method: "post",
  path: "/directive-letters/:letterId/sending",
  summary: { vi: "Ghi nhận công văn đã gửi", en: "Record that a letter was sent" },
  params: LetterId,
  body: Sending,
  response: Letter,
});

export const attachSignedCopy = endpoint({
  method: "post",
  path: "/directive-letters/:letterId/signed-copy",
  summary: { vi: "Đính kèm bản đã ký", en: "Attach the signed copy" },
  params: LetterId,
  upload: { maxBytes: signedLimit },
  response: Letter,
});

export const getSignedCopy = endpoint({
  method: "get",
  path: "/directive-letters/:letterId/signed-copy",
  summary: { vi: "Bản đã ký của công văn", en: "The signed copy of a letter" },
  params: LetterId,
  response: "file",
});

export const getDirectiveLetterFile = endpoint({
  method: "get",
  path: "/directive-letters/:letterId/document",
  summary: { vi: "Tải công văn đôn đốc", en: "The letter as a file" },
  params: LetterId,
  query: z.object({ format: DocumentFormat }),
  response: "file",
});

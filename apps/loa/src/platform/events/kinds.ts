import { z } from "zod";
import { Id, Moment, PlainDate } from "../contract/values.ts";

// Reporting lines an event belongs to; null stands for work of no line, which every coordinator looks after.
const Domains = z.array(z.string().nullable());

/**
 * What may leave Loa about each kind of event, field by field: identifiers, dates and names of plans, reports and
 * units. No personal data, no free text of a unit, nothing of a draft; who needs more asks the API by the id.
 */
export const eventData = {
  "plan.issued": z.object({
    planId: Id,
    title: z.string(),
    documentNumber: z.string(),
    issuedOn: PlainDate,
    domains: Domains,
    commitments: z.number().int(),
    units: z.number().int(),
  }),
  "output.recorded": z.object({
    outputId: Id,
    unitId: Id,
    unitName: z.string(),
    kind: z.string(),
    happenedOn: PlainDate,
    recordedOn: PlainDate,
    commitmentIds: z.array(Id),
    domains: Domains,
  }),
  "output.returned": z.object({
    outputId: Id,
    unitId: Id,
    unitName: z.string(),
    happenedOn: PlainDate,
    returnedOn: PlainDate,
    domains: Domains,
  }),
  "report.locked": z.object({
    reportId: Id,
    title: z.string(),
    number: z.string().nullable(),
    from: PlainDate,
    to: PlainDate,
    asOf: PlainDate,
    lockedAt: Moment,
    /** SHA-256 of the snapshot, hexadecimal. */
    sha256: z.string(),
    domains: Domains,
  }),
} as const satisfies Record<string, z.ZodObject>;

/** What can be told to other systems. */
export const EventKind = z.enum([
  "plan.issued",
  "output.recorded",
  "output.returned",
  "report.locked",
]);
export type EventKind = z.infer<typeof EventKind>;

export type EventData<K extends EventKind> = z.input<(typeof eventData)[K]>;

import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";
import { Duty, Measure, Named, OccurrenceState, Reading, Stage, UnitId } from "./contract-parts.ts";

export const Duties = z.object({
  asOf: PlainDate,
  stage: Stage,
  units: z.array(Named),
  plans: z.array(z.object({ id: Id, title: z.string() })),
  thisWeek: z.array(Duty),
  late: z.array(Duty),
  coming: z.array(Duty),
  retroactive: z.array(Duty),
});
export type Duties = z.infer<typeof Duties>;

/** Most lines a unit page sends at once. */
export const unitDutyLimit = 2000;

const DutyFilters = Reading.extend({
  plan: Id.optional(),
  state: OccurrenceState.optional(),
  q: text(200).optional(),
});

export const getUnitDuties = endpoint({
  method: "get",
  path: "/units/:unitId/duties",
  summary: { vi: "Đơn vị phải thực hiện những gì", en: "What a unit owes" },
  params: UnitId,
  query: DutyFilters,
  response: Duties,
});

export const getMyDuties = endpoint({
  method: "get",
  path: "/duties/mine",
  summary: { vi: "Việc của các đơn vị tôi", en: "What my units owe" },
  query: DutyFilters,
  response: Duties,
});

export const exportUnitDuties = endpoint({
  method: "get",
  path: "/units/:unitId/duties.xlsx",
  summary: { vi: "Xuất việc của đơn vị ra XLSX", en: "Export what a unit owes to XLSX" },
  params: UnitId,
  query: DutyFilters,
  response: "file",
});

export const OccurrenceAct = z.object({
  id: Id,
  slot: z.number().int(),
  kind: z.enum(["cancel", "postpone", "reschedule", "excuse"]),
  reason: z.string(),
  newDueOn: PlainDate.nullable(),
  /** When it was asked for; what had not fallen due by then is not late. */
  askedOn: PlainDate,
  actedOn: PlainDate,
  actedBy: z.string().nullable(),
  undone: z.object({ on: PlainDate, by: z.string().nullable(), reason: z.string() }).nullable(),
  /** The last one in force of its occurrence, and this person may take it back. */
  canUndo: z.boolean(),
});
export type OccurrenceAct = z.infer<typeof OccurrenceAct>;

/** What a unit has asked for; `decision` is null while it waits. */
export const OccurrenceRequest = z.object({
  id: Id,
  slot: z.number().int(),
  kind: OccurrenceAct.shape.kind,
  newDueOn: PlainDate.nullable(),
  reason: z.string(),
  askedOn: PlainDate,
  askedBy: z.string().nullable(),
  decision: z
    .object({
      outcome: z.enum(["granted", "refused", "withdrawn"]),
      reason: z.string().nullable(),
      decidedOn: PlainDate,
      decidedBy: z.string().nullable(),
    })
    .nullable(),
});
export type OccurrenceRequest = z.infer<typeof OccurrenceRequest>;

/** Whether a figure is owed for the time left only: from which day, chosen by whom and why. */
const ProRata = z.object({
  fromOn: PlainDate,
  reason: z.string(),
  chosenOn: PlainDate,
  chosenBy: z.string().nullable(),
});

export const CommitmentDetail = z.object({
  id: Id,
  asOf: PlainDate,
  stage: Stage,
  unit: Named,
  plan: z.object({ id: Id, title: z.string(), documentNumber: z.string().nullable() }),
  task: z.object({ id: Id, path: z.string(), title: z.string() }),
  quota: z.object({ id: Id, raw: z.string() }).nullable(),
  measure: Measure,
  activeFrom: PlainDate,
  activeTo: PlainDate,
  endedOn: PlainDate.nullable(),
  successor: z.object({ commitmentId: Id, unit: Named }).nullable(),
  occurrences: z.array(Duty),
  acts: z.array(OccurrenceAct),
  requests: z.array(OccurrenceRequest),
  proRata: ProRata.nullable(),
  days: z.array(z.object({ happenedOn: PlainDate, count: z.number(), minutes: z.number() })),
  outputs: z.array(
    z.object({
      id: Id,
      title: z.string(),
      happenedOn: PlainDate,
      count: z.number(),
      minutes: z.number(),
      state: z.enum(["recorded", "approved", "accepted", "returned", "withdrawn"]),
      /** The unit below that did it, where it was not the commitment's own. */
      below: z.string().nullable(),
      /** The reader may open it. */
      opens: z.boolean(),
    }),
  ),
  can: z.object({
    record: z.boolean(),
    act: z.boolean(),
    ask: z.boolean(),
    passOn: z.boolean(),
    /** An occurrence was under way at the issue, so that the choice makes a difference. */
    proRata: z.boolean(),
  }),
});
export type CommitmentDetail = z.infer<typeof CommitmentDetail>;

const CommitmentId = z.object({ commitmentId: Id });

export const getCommitment = endpoint({
  method: "get",
  path: "/commitments/:commitmentId",
  summary: { vi: "Một cam kết và các kỳ của nó", en: "One commitment and its occurrences" },
  params: CommitmentId,
  query: Reading,
  response: CommitmentDetail,
});

export const passOnCommitment = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/succession",
  summary: {
    vi: "Chuyển phần còn lại cho đơn vị kế thừa",
    en: "Pass the open part on to a successor",
  },
  params: CommitmentId,
  body: z.object({ successorUnitId: Id, from: PlainDate, reason: text(1000, 1) }),
  response: CommitmentDetail,
});

export const getHome = endpoint({
  method: "get",
  path: "/home",
  summary: { vi: "Màn hình đầu tiên sau đăng nhập", en: "The first screen after signing in" },
  response: z.object({
    screen: z.enum(["duties", "briefing", "overview", "plans"]),
    planId: Id.nullable(),
  }),
});

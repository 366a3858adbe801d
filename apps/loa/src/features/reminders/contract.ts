import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PageQuery, PlainDate, pageOf, text } from "../../platform/contract/values.ts";

export { mailWords, reasonOf } from "./words.ts";

/** Most steps of the rules, and how far they may lie from the due date. */
export const stepLimit = 8;
const farthest = 60;

const Step = z.object({
  /** Days after the due date; negative before it. */
  days: z.number().int().min(-farthest).max(farthest),
  /** By mail too; in the app always. */
  mail: z.boolean(),
});

export const ReminderRules = z.object({
  steps: z.array(Step).min(1).max(stepLimit),
  /** Hour in Vietnam from which a working day's digests go out. */
  digestHour: z.number().int().min(0).max(23),
  /** ISO weekday on which what is still late is told again; null for never. */
  weekday: z.number().int().min(1).max(7).nullable(),
  /** Days late after which the unit's head is told. */
  headAfter: z.number().int().min(1).max(90),
  /** Days late after which it stands on the coordinator's list. */
  chaseAfter: z.number().int().min(1).max(180),
  /** Longest snooze, in days, and how many an occurrence takes. */
  snoozeDays: z.number().int().min(1).max(90),
  snoozeTimes: z.number().int().min(0).max(10),
});
export type ReminderRules = z.infer<typeof ReminderRules>;

const RulesAnswer = z.object({
  rules: ReminderRules,
  setAt: Moment.nullable(),
  setBy: z.string().nullable(),
  canChange: z.boolean(),
});

export const getReminderRules = endpoint({
  method: "get",
  path: "/reminder-rules",
  summary: { vi: "Quy định nhắc việc", en: "Rules of reminding" },
  response: RulesAnswer,
});

export const setReminderRules = endpoint({
  method: "put",
  path: "/reminder-rules",
  summary: { vi: "Đặt quy định nhắc việc", en: "Set the rules of reminding" },
  body: ReminderRules,
  response: RulesAnswer,
});

export const ReminderKind = z.enum([
  "due",
  "head",
  "week",
  "again",
  "asked",
  "decided",
  "link",
  "letter",
  "review",
  "slot",
]);
export type ReminderKind = z.infer<typeof ReminderKind>;

const Named = z.object({ id: Id, name: z.string() });

/** An occurrence as reminders show it. */
export const RemindedDuty = z.object({
  commitmentId: Id,
  slot: z.number().int(),
  planId: Id,
  path: z.string(),
  title: z.string(),
  programme: z.string().nullable(),
  noun: z.string().nullable(),
  dueOn: PlainDate,
  required: z.number(),
  delivered: z.number(),
  state: z.enum(["met", "partly", "open", "notDue", "late", "retroactive", "excused", "cancelled"]),
});
export type RemindedDuty = z.infer<typeof RemindedDuty>;

/** A unit's report as reminders show it. */
export const RemindedReport = z.object({
  id: Id,
  title: z.string(),
  dueOn: PlainDate,
  /** Where it waits: with whoever writes it, with the head, or nowhere any more. */
  waits: z.enum(["officer", "head", "sent", "gone"]),
});
export type RemindedReport = z.infer<typeof RemindedReport>;

/** A line of a person's own list. */
export const InboxRow = z.object({
  id: Id,
  kind: ReminderKind,
  unit: Named,
  dueOn: PlainDate,
  madeOn: PlainDate,
  read: z.boolean(),
  commitmentId: Id.nullable(),
  slot: z.number().int().nullable(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  /** The unit's report it is about, as it stands now. */
  report: RemindedReport.nullable(),
  /** The occurrence as it stands now; null when it is owed no longer, or it is about none. */
  duty: RemindedDuty.nullable(),
  /** What was asked, decided or sent in, in a few words of the person who did it. */
  said: z.string().nullable(),
  /** Of a request: what was decided; null while it waits. */
  outcome: z.enum(["granted", "refused", "withdrawn"]).nullable(),
  letterId: Id.nullable(),
  /** The story that waits, or the programme whose slot is empty. */
  storyId: Id.nullable(),
  programmeId: Id.nullable(),
  /** Of these two: still asks for something. */
  waits: z.boolean(),
  snoozable: z.boolean(),
});
export type InboxRow = z.infer<typeof InboxRow>;

export const listReminders = endpoint({
  method: "get",
  path: "/reminders",
  summary: { vi: "Nhắc việc của tôi", en: "My reminders" },
  query: PageQuery.extend({ state: z.enum(["unread", "all"]).default("all") }),
  response: pageOf(InboxRow).extend({ unread: z.number().int(), today: PlainDate }),
});

export const countUnread = endpoint({
  method: "get",
  path: "/reminders/unread",
  summary: { vi: "Số nhắc việc chưa đọc", en: "How many reminders are unread" },
  response: z.object({ unread: z.number().int() }),
});

export const readReminders = endpoint({
  method: "post",
  path: "/reminders/readings",
  summary: { vi: "Đánh dấu nhắc việc đã đọc", en: "Mark reminders as read" },
  /** Without ids: all of them. */
  body: z.object({ ids: z.array(Id).max(500).optional() }),
  response: z.object({ unread: z.number().int() }),
});

export const Snooze = z.object({
  id: Id,
  slot: z.number().int(),
  until: PlainDate,
  reason: z.string(),
  snoozedOn: PlainDate,
  by: z.string().nullable(),
  endedOn: PlainDate.nullable(),
  /** It holds today. */
  inForce: z.boolean(),
});
export type Snooze = z.infer<typeof Snooze>;

const LogRow = z.object({
  id: Id,
  kind: ReminderKind,
  step: z.string(),
  /** Of a `due`: days from the due date to the day it was told; negative before it. */
  days: z.number().int().nullable(),
  person: z.string(),
  unit: Named,
  commitmentId: Id.nullable(),
  reportId: Id.nullable(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  dueOn: PlainDate,
  madeAt: Moment,
  read: z.boolean(),
  /** `none`: in the app alone. */
  mail: z.enum(["none", "waiting", "sent", "failed"]),
});
export type LogRow = z.infer<typeof LogRow>;

export const LogFilter = z.object({
  unitId: Id.optional(),
  commitmentId: Id.optional(),
  /** Part of a person's name. */
  person: text(120).optional(),
  /** Part of a task's title or its path. */
  task: text(200).optional(),
  channel: z.enum(["app", "mail", "failed"]).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
});

export const listReminderLog = endpoint({
  method: "get",
  path: "/reminder-log",
  summary: { vi: "Đã nhắc ai, việc gì, khi nào", en: "Who was reminded of what, when" },
  query: PageQuery.extend(LogFilter.shape),
  response: pageOf(LogRow),
});

export const exportReminderLog = endpoint({
  method: "get",
  path: "/reminder-log.xlsx",
  summary: { vi: "Xuất nhật ký nhắc việc ra XLSX", en: "Export the log of reminders to XLSX" },
  query: LogFilter,
  response: "file",
});

const CommitmentId = z.object({ commitmentId: Id });

const CommitmentChasing = z.object({
  /** The latest first, at most fifty. */
  reminders: z.array(LogRow),
  snoozes: z.array(Snooze),
  can: z.object({ snooze: z.boolean() }),
  snoozeDays: z.number().int(),
});
export type CommitmentChasing = z.infer<typeof CommitmentChasing>;

export const getCommitmentChasing = endpoint({
  method: "get",
  path: "/commitments/:commitmentId/reminders",
  summary: { vi: "Nhắc việc của một cam kết", en: "Reminders of one commitment" },
  params: CommitmentId,
  response: CommitmentChasing,
});

export const snoozeOccurrence = endpoint({
  method: "post",
  path: "/commitments/:commitmentId/occurrences/:slot/snoozes",
  summary: { vi: "Hoãn nhắc một kỳ", en: "Snooze an occurrence" },
  params: CommitmentId.extend({ slot: z.coerce.number().int().min(0).max(100_000) }),
  body: z.object({ until: PlainDate, reason: text(500, 1) }),
  response: Snooze,
});

export const endSnooze = endpoint({
  method: "post",
  path: "/snoozes/:snoozeId/end",
  summary: { vi: "Nhắc lại ngay", en: "End a snooze" },
  params: z.object({ snoozeId: Id }),
  response: Snooze,
});

export const LateLine = z.object({
  duty: RemindedDuty,
  daysLate: z.number().int(),
  domain: z.string().nullable(),
  snooze: Snooze.pick({ until: true, reason: true, by: true }).nullable(),
  /** The last time anybody of the unit was reminded of it. */
  remindedOn: PlainDate.nullable(),
});
export type LateLine = z.infer<typeof LateLine>;

/** A report a unit should have sent in. */
export const LateReport = z.object({
  report: RemindedReport,
  periodId: Id,
  daysLate: z.number().int(),
  remindedOn: PlainDate.nullable(),
});
export type LateReport = z.infer<typeof LateReport>;

/** Most lines the list of what is to be chased sends. */
export const chaseLimit = 3000;

export const listToChase = endpoint({
  method: "get",
  path: "/late-duties",
  summary: { vi: "Việc, báo cáo chậm cần đôn đốc", en: "Late duties and reports to be chased" },
  query: z.object({
    domain: text(40).optional(),
    planId: Id.optional(),
    unitId: Id.optional(),
    /** Late by more than so many days; the rules say how many when not given. */
    days: z.coerce.number().int().min(0).max(400).optional(),
  }),
  response: z.object({
    asOf: PlainDate,
    days: z.number().int(),
    units: z.array(
      z.object({
        unit: Named,
        lines: z.array(LateLine),
        reports: z.array(LateReport),
        /** Ready to be pasted in a message. */
        message: z.string(),
      }),
    ),
    lines: z.number().int(),
    reports: z.number().int(),
    /** There are more than the list sends. */
    more: z.boolean(),
    domains: z.array(z.string()),
    plans: z.array(z.object({ id: Id, title: z.string() })),
  }),
});

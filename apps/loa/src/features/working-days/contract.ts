import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, PlainDate, text } from "../../platform/contract/values.ts";

/** Years whose calendar can be looked at; the lunar calendar is right in all of them. */
export const firstYear = 1990;
export const lastYear = 2150;

export const WorkdayChange = z.object({
  id: Id,
  /** A working day made a day off. */
  offOn: PlainDate.nullable(),
  /** A day off that is worked; with `offOn`, the two are swapped (hoán đổi). */
  workedOn: PlainDate.nullable(),
  note: z.string(),
  changedBy: z.string().nullable(),
});
export type WorkdayChange = z.infer<typeof WorkdayChange>;

export const DayOff = z.object({
  date: PlainDate,
  holiday: z.enum(["new-year", "tet", "hung-kings", "reunification", "labour", "national"]),
  /** Given for a holiday on a weekend. */
  lieu: z.boolean(),
  /** The day of the lunar calendar, `29/12`. */
  lunar: z.string(),
  /** A change makes it a working day. */
  worked: z.boolean(),
});
export type DayOff = z.infer<typeof DayOff>;

const WorkdayYear = z.object({
  year: z.number().int(),
  workdays: z.number().int(),
  daysOff: z.array(DayOff),
  changes: z.array(WorkdayChange),
  canChange: z.boolean(),
});
export type WorkdayYear = z.infer<typeof WorkdayYear>;

export const getWorkdays = endpoint({
  method: "get",
  path: "/working-days/:year",
  summary: {
    vi: "Ngày nghỉ và ngày làm việc trong năm",
    en: "Days off and working days of a year",
  },
  params: z.object({ year: z.coerce.number().int().min(firstYear).max(lastYear) }),
  response: WorkdayYear,
});

const ChangeBody = z.object({
  offOn: PlainDate.nullable(),
  workedOn: PlainDate.nullable(),
  note: text(300, 1),
});

export const addWorkdayChange = endpoint({
  method: "post",
  path: "/working-days/changes",
  summary: { vi: "Thêm ngày nghỉ, ngày làm bù", en: "Add a day off or a day worked instead" },
  body: ChangeBody,
  response: WorkdayChange,
});

export const changeWorkdayChange = endpoint({
  method: "put",
  path: "/working-days/changes/:changeId",
  summary: { vi: "Sửa ngày nghỉ, ngày làm bù", en: "Correct a day off or a day worked instead" },
  params: z.object({ changeId: Id }),
  body: ChangeBody,
  response: WorkdayChange,
});

export const removeWorkdayChange = endpoint({
  method: "delete",
  path: "/working-days/changes/:changeId",
  summary: { vi: "Bỏ ngày nghỉ, ngày làm bù", en: "Remove a day off or a day worked instead" },
  params: z.object({ changeId: Id }),
  response: "none",
});

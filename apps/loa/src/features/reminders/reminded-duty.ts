import type { DutyRow } from "../commitments/index.ts";
import type { RemindedDuty } from "./contract.ts";

/** What reminders say of an occurrence; every field by name. */
export function remindedDuty(row: DutyRow): RemindedDuty {
  return {
    ...{ commitmentId: row.commitment_id, slot: row.slot, planId: row.plan_id },
    ...{ path: row.path, title: row.title, programme: row.programme, noun: row.unit_noun },
    ...{ dueOn: row.due_on, required: row.required, delivered: row.delivered, state: row.state },
  };
}

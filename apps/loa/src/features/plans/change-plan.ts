import type { z } from "zod";
import { errors } from "../../platform/http/errors.ts";
import type { changePlan as endpoint } from "./contract.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { canImport } from "./plans.policy.ts";
import { refusals } from "./refusals.ts";
import { resolveAnew } from "./resolve-anew.ts";
import { settleHeadDoubts } from "./settle-head-doubts.ts";
import type { Edited } from "./shapes.ts";
import { allExist } from "./tasks.queries.ts";

type Change = z.output<NonNullable<typeof endpoint.body>>;

/** Corrects a draft's head: title, number, issuer, year, owner and domains with their consolidators. */
export function changePlan(editing: Editing, planId: string, change: Change): Promise<Edited> {
  const asked = { revision: change.revision, action: "plan.changed" } as const;
  return editPlan(editing, planId, asked, async () => {
    const before = await headNow(editing, planId);
    refuseOtherOwner(editing, change, before.owner_unit_id);
    await requireUnits(editing, change);
    await writeHead(editing, planId, change);
    await settleHeadDoubts(editing, planId);
    if (change.domains) await writeDomains(editing, planId, change.domains);
    if (change.datedOn !== undefined && change.datedOn !== before.dated_on) {
      await resolveAnew(editing, planId);
    }
    const { revision: _, ...after } = change;
    return { before, after };
  });
}

// Whoever may make the plans of one unit only gives none of them to another.
function refuseOtherOwner({ actor }: Editing, change: Change, before: string | null) {
  const owner = change.ownerUnitId;
  if (owner !== undefined && owner !== before && !canImport(actor)) throw errors.notAllowed();
}

async function headNow({ tx }: Editing, planId: string) {
  const plan = await tx
    .selectFrom("plans")
    .select(["title", "document_number", "issuer", "year", "dated_on", "owner_unit_id"])
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  const domains = await tx
    .selectFrom("plan_domains")
    .select(["code", "name", "consolidator_unit_id"])
    .where("plan_id", "=", planId)
    .orderBy("position")
    .execute();
  return { ...plan, domains };
}

async function requireUnits({ tx }: Editing, change: Change) {
  const consolidators = (change.domains ?? []).flatMap((domain) => domain.consolidatorUnitId ?? []);
  const ids = [...consolidators, ...(change.ownerUnitId ? [change.ownerUnitId] : [])];
  if (!(await allExist(tx, "units", ids))) throw refusals.unknownUnit();
}

async function writeHead({ tx, now }: Editing, planId: string, change: Change) {
  await tx
    .updateTable("plans")
    .set({
      updated_at: now,
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.documentNumber === undefined
        ? {}
        : { document_number: change.documentNumber || null }),
      ...(change.issuer === undefined ? {} : { issuer: change.issuer || null }),
      ...(change.year === undefined ? {} : { year: change.year }),
      ...(change.datedOn === undefined ? {} : { dated_on: change.datedOn }),
      ...(change.ownerUnitId === undefined ? {} : { owner_unit_id: change.ownerUnitId }),
    })
    .where("id", "=", planId)
    .execute();
}

async function writeDomains(
  { tx }: Editing,
  planId: string,
  domains: NonNullable<Change["domains"]>,
) {
  const codes = domains.map((domain) => domain.code);
  const orphan = await tx
    .selectFrom("tasks")
    .select("domain")
    .where("plan_id", "=", planId)
    .where("dropped_at", "is", null)
    .where("domain", "is not", null)
    .$if(codes.length > 0, (query) => query.where("domain", "not in", codes))
    .executeTakeFirst();
  if (orphan?.domain) throw refusals.domainInUse(orphan.domain);
  await tx.deleteFrom("plan_domains").where("plan_id", "=", planId).execute();
  const unique = [...new Map(domains.map((domain) => [domain.code, domain])).values()];
  if (unique.length === 0) return;
  const rows = unique.map((domain, position) => ({
    plan_id: planId,
    code: domain.code,
    name: domain.name,
    consolidator_unit_id: domain.consolidatorUnitId,
    position,
  }));
  await tx.insertInto("plan_domains").values(rows).execute();
}

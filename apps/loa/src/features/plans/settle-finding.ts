import { errors } from "../../platform/http/errors.ts";
import { acceptLabel } from "./accept-label.ts";
import { foundUnits } from "./add-named-units.ts";
import { type Editing, editPlan } from "./edit-plan.ts";
import { findNameDoubts } from "./find-name-doubts.ts";
import { makeFix } from "./make-fix.ts";
import { canImport } from "./plans.policy.ts";
import { planDate } from "./plans.queries.ts";
import { refusals } from "./refusals.ts";
import { answerName, settleName } from "./resolve-name.ts";
import type { AnswerInWords, Edited, LabelField, Proposal } from "./shapes.ts";
import { setTiming } from "./task-time.ts";

export type Settlement =
  | {
      readonly revision: number;
      readonly act: "accept";
      /** Who takes over an ended unit's duty, when several could. */
      readonly successorUnitId?: string | undefined;
      /** What an unknown label introduces, where it is not what its value looks like. */
      readonly labelField?: LabelField | undefined;
      /** The other answer of two, instead of the proposal. */
      readonly otherwise?: boolean | undefined;
    }
  | { readonly revision: number; readonly act: "dismiss"; readonly note: string };

/** Settles a finding: its proposal is put in place, or it is dismissed with a note. */
export async function settleFinding(
  editing: Editing,
  findingId: string,
  settlement: Settlement,
): Promise<Edited> {
  const finding = await findFinding(editing, findingId);
  const action = settlement.act === "accept" ? "finding.accepted" : "finding.dismissed";
  const asked = { revision: settlement.revision, action } as const;
  return editPlan(editing, finding.plan_id, asked, async () => {
    const words =
      settlement.act === "accept" ? await accept(editing, finding, settlement) : settlement.note;
    await mark(editing, findingId, words);
    await findNameDoubts(
      editing.tx,
      finding.plan_id,
      await planDate(editing.tx, finding.plan_id, editing.today),
    );
    const { code, message } = finding;
    return { id: findingId, path: finding.path ?? "", before: { code, message }, after: { words } };
  });
}

type FindingRow = Awaited<ReturnType<typeof findFinding>>;

async function findFinding({ tx }: Editing, findingId: string) {
  const finding = await tx
    .selectFrom("plan_findings")
    .selectAll()
    .where("id", "=", findingId)
    .executeTakeFirst();
  if (!finding) throw errors.notFound();
  return finding;
}

async function mark({ tx, actor, now }: Editing, findingId: string, words: string) {
  await tx
    .updateTable("plan_findings")
    .set({ settled_at: now, settled_by: actor.accountId, settlement: words })
    .where("id", "=", findingId)
    .execute();
}

async function accept(
  editing: Editing,
  finding: FindingRow,
  { successorUnitId, labelField, otherwise }: Extract<Settlement, { act: "accept" }>,
): Promise<string> {
  const proposal = finding.proposal as Proposal | null;
  if (proposal?.kind === "label")
    return acceptLabel(editing, finding.plan_id, proposal, labelField);
  if (proposal?.kind === "words")
    return acceptWords(editing, finding, otherwise ? proposal.otherwise : proposal);
  if (proposal?.kind === "timing" && otherwise)
    return acceptWords(editing, finding, proposal.otherwise);
  if (proposal?.kind === "timing" && finding.task_id) {
    await setTiming(editing.tx, finding.task_id, proposal.timing);
    return proposal.timing.raw;
  }
  if (proposal?.kind === "name") {
    const answer = otherwise ? proposal.otherwise : proposal.answer;
    return acceptName(editing, finding.plan_id, { ...proposal, answer });
  }
  if (!finding.assignment_id) throw refusals.nothingToAccept();
  if (proposal?.kind === "successors") {
    return acceptSuccessor(editing, finding.assignment_id, proposal, successorUnitId);
  }
  throw refusals.nothingToAccept();
}

/** Makes the change of the answer that was given, if it has one. */
async function acceptWords(
  editing: Editing,
  finding: FindingRow,
  answer: AnswerInWords | undefined,
): Promise<string> {
  if (!answer) throw refusals.nothingToAccept();
  if (answer.fix) await makeFix(editing, finding, answer.fix, answer.text.vi);
  return answer.text.vi;
}

// One answer settles all places of the name and is remembered, as if given in the list of names.
async function acceptName(
  editing: Editing,
  planId: string,
  { raw, candidates: [best], answer, office }: NameProposal,
): Promise<string> {
  if (answer === "new-unit") return acceptNewUnit(editing, planId, raw);
  const nobody = { raw, unitId: null, groupId: null, open: false };
  if (answer === "open") {
    await answerName(editing, planId, { ...nobody, open: true });
    return raw;
  }
  if (answer === "office") return acceptOffice(editing, planId, { raw, office });
  if (!best) throw refusals.nothingToAccept();
  const target = best.kind === "unit" ? { unitId: best.id } : { groupId: best.id };
  await answerName(editing, planId, { ...nobody, ...target });
  return best.name;
}

type NameProposal = Extract<Proposal, { kind: "name" }>;

// Words that name nobody in particular mean the office in this plan, and perhaps somebody else in the next.
async function acceptOffice(
  editing: Editing,
  planId: string,
  { raw, office }: Pick<NameProposal, "raw" | "office">,
): Promise<string> {
  if (!office) throw refusals.nothingToAccept();
  await settleName(editing, planId, { raw, unitId: office.id, groupId: null, open: false });
  return office.name;
}

// The register is the province's: who works for one unit adds none to it.
async function acceptNewUnit(editing: Editing, planId: string, raw: string): Promise<string> {
  if (!canImport(editing.actor)) throw errors.notAllowed();
  const [name] = await foundUnits(editing, planId, [raw]);
  if (name === undefined) throw refusals.nothingToAccept();
  return name;
}

// The ended unit stays the one the plan names; whoever exists in a period owes it, along the chain agreed to here.
async function acceptSuccessor(
  { tx }: Editing,
  assignmentId: string,
  { units }: Extract<Proposal, { kind: "successors" }>,
  chosen: string | undefined,
): Promise<string> {
  if (units.length === 0) throw refusals.nothingToAccept();
  const heir = chosen ? units.find((unit) => unit.id === chosen) : units[0];
  if (!heir || (!chosen && units.length > 1)) throw refusals.chooseSuccessor();
  await tx
    .updateTable("assignments")
    .set({ successor_unit_id: heir.id })
    .where("id", "=", assignmentId)
    .execute();
  return heir.turns.vi;
}

/** Opens a settled finding again; what was put in place stays and can be corrected. */
export async function reopenFinding(
  editing: Editing,
  findingId: string,
  revision: number,
): Promise<Edited> {
  const finding = await findFinding(editing, findingId);
  const asked = { revision, action: "finding.reopened" } as const;
  return editPlan(editing, finding.plan_id, asked, async () => {
    await editing.tx
      .updateTable("plan_findings")
      .set({ settled_at: null, settled_by: null, settlement: null })
      .where("id", "=", findingId)
      .execute();
    return { id: findingId, path: finding.path ?? "", before: { words: finding.settlement } };
  });
}

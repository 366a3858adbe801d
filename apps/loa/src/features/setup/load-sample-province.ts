import { randomBytes } from "node:crypto";
import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { createAccountWithPassword, grantRole } from "../accounts/index.ts";
import { loadSampleStories } from "../channels/index.ts";
import { loadReferenceValues } from "../indices/index.ts";
import { recordOutput } from "../outputs/index.ts";
import { importPlan, issuePlan, readPlanNow } from "../plans/index.ts";
import { loadSamplePlaces } from "../portal/index.ts";
import { loadShippedList } from "../units/index.ts";
import type { SampleProgress } from "./contract.ts";
import { owedOccurrences, samplePlanId, unitIdsByCode } from "./sample.queries.ts";
import { addSampleGuidance } from "./sample-guidance.ts";
import { type SampleOutput, sampleOutputs } from "./sample-outputs.ts";
import { samplePeople } from "./sample-people.ts";
import { addSamplePeriods } from "./sample-periods.ts";
import { sampleIssue, samplePlanText, sampleYear } from "./sample-plan.ts";
import { noteProgress, readProgress } from "./sample-progress.ts";
import { addSampleReports } from "./sample-reports.ts";

const robot: SystemActor = { accountId: null, name: "Tỉnh mẫu (Loa)" };

/**
 * Loads the sample province step by step, noting each: units, people, a plan read and issued like any other, and
 * outputs up to today. Every step can be done again, so a killed load goes on where it was.
 */
export async function loadSampleProvince(services: Services): Promise<void> {
  const note = (change: Partial<SampleProgress>) =>
    services.database.in(system, (tx) => noteProgress(tx, change, services.clock.now()));
  try {
    await note({ state: "running", step: "units" });
    await loadReferences(services);
    await note({ step: "people" });
    await addPeople(services);
    await note({ step: "plan" });
    const planId = await readSamplePlan(services);
    await note({ step: "issue", planId });
    await issueSamplePlan(services, planId);
    await note({ step: "outputs" });
    await recordSampleOutputs(services, planId, (done, total) => note({ done, total }));
    await loadSampleStories(services);
    await addSampleReports(services, robot, planId);
    await addSampleGuidance(services, robot);
    await addSamplePeriods(services, robot);
    await loadSamplePlaces(services, robot, planId);
    await note({ state: "done", step: "finished" });
  } catch (error) {
    await note({ state: "failed" });
    throw error;
  }
}

async function loadReferences({ database, clock }: Services) {
  const now = clock.now();
  await database.in(system, async (tx) => {
    await loadShippedList(tx, robot, now);
    await loadReferenceValues({ tx, actor: robot, now });
  });
}

async function addPeople(services: Services) {
  const now = services.clock.now();
  await services.database.in(system, async (tx) => {
    const known = await readProgress(tx);
    if (known.password) return;
    const password = `mau-${randomBytes(9).toString("base64url")}`;
    const units = await unitIdsByCode(tx);
    for (const person of samplePeople) {
      const accountId = await createAccountWithPassword(tx, {
        ...person,
        password,
        sample: true,
        at: now,
      });
      const unitId = person.unitCode ? (units.get(person.unitCode) ?? null) : null;
      await grantRole(tx, {
        accountId,
        grant: { role: person.role, unitId, domain: person.domain },
        actor: robot,
        at: now,
      });
    }
    const people = samplePeople.map(({ name, email, role, unitCode }) => ({
      name,
      email,
      role,
      unit: unitCode,
    }));
    await noteProgress(tx, { people, password }, now);
  });
}

async function readSamplePlan(services: Services): Promise<string> {
  const [now, today] = [services.clock.now(), dateInVietnam(services.clock.now())];
  const { files, jobs } = services;
  const planId = await services.database.in(system, async (tx) => {
    const known = await samplePlanId(tx);
    if (known) return known;
    const text = await samplePlanText(sampleYear(today));
    const file = { name: "ke-hoach-mau.txt", bytes: new TextEncoder().encode(text) };
    const { id } = await importPlan({ tx, files, jobs, actor: robot, now, today }, file, {
      sample: true,
    });
    return id;
  });
  await readPlanNow(services, planId);
  return planId;
}

async function issueSamplePlan(services: Services, planId: string) {
  const year = sampleYear(dateInVietnam(services.clock.now()));
  await issuePlan(services, robot, planId, sampleIssue(year));
}

const batch = 40;

async function recordSampleOutputs(
  services: Services,
  planId: string,
  tell: (done: number, total: number) => Promise<unknown>,
) {
  const today = dateInVietnam(services.clock.now());
  const owed = await services.database.read(system, (tx) => owedOccurrences(tx, planId, today));
  const outputs = owed
    .flatMap((one) => sampleOutputs(one, today))
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1));
  for (let at = 0; at < outputs.length; at += batch) {
    await services.database.in(system, (tx) =>
      recordBatch(tx, services, outputs.slice(at, at + batch)),
    );
    await tell(Math.min(at + batch, outputs.length), outputs.length);
  }
}

async function recordBatch(tx: Tx, services: Services, outputs: readonly SampleOutput[]) {
  for (const { recordedOn, input } of outputs) {
    const moment = {
      actor: robot,
      onBehalf: false,
      now: new Date(`${recordedOn}T09:00:00+07:00`),
      on: recordedOn,
      sample: true,
    };
    await recordOutput(tx, services.files, moment, input);
  }
}

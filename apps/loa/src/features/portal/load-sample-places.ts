import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { Services } from "../../platform/services.ts";
import { addNumber, checkNumber } from "../hotlines/index.ts";
import { addDocument, replaceDocument } from "../library/index.ts";
import { setImprint } from "./imprint.ts";
import { honoursTag } from "./keep-honours.ts";
import {
  sampleConsent,
  sampleDocuments,
  sampleHonours,
  sampleHotlines,
  sampleImprint,
} from "./sample-places.ts";
import { switchPlan } from "./switch-plan.ts";

const aDay = 86_400_000;

interface Loading {
  readonly tx: Tx;
  readonly actor: SystemActor;
  readonly now: Date;
  readonly today: string;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Fills what the portal shows besides stories with samples, and shows the sample plan's progress. Once only. */
export async function loadSamplePlaces(
  services: Services,
  actor: SystemActor,
  planId: string | null,
): Promise<void> {
  const now = services.clock.now();
  await services.database.in(system, async (tx) => {
    const known = await tx.selectFrom("portal_imprints").select("id").limit(1).execute();
    if (known.length > 0) return;
    const units = await tx
      .selectFrom("units")
      .select(["id", "code"])
      .orderBy("valid_from")
      .execute();
    const idOf = new Map(units.map(({ code, id }) => [code, id]));
    const by = { tx, actor, now, today: dateInVietnam(now), idOf };
    await addHotlines(by);
    await addDocuments(by, services);
    await addHonours(by);
    if (planId) await switchPlan(by, planId, true);
    await setImprint(by, sampleImprint);
  });
}

async function addHotlines(by: Loading) {
  for (const [at, { unitCode, checkedDaysAgo, ...words }] of sampleHotlines.entries()) {
    const unitId = by.idOf.get(unitCode);
    if (!unitId) continue;
    const then = daysBefore(by, checkedDaysAgo);
    const input = { ...words, unitId, email: null, place: (at + 1) * 10 };
    const id = await addNumber({ ...by, ...then }, input, true);
    await checkNumber({ ...by, ...then }, { id, unitId });
  }
}

async function addDocuments(by: Loading, { files }: Services) {
  const ids = new Map<string, string>();
  for (const { unitCode, daysAgo, ...document } of sampleDocuments) {
    const unitId = by.idOf.get(unitCode);
    if (!unitId) continue;
    const datedOn = daysBefore(by, daysAgo).today;
    const file = {
      name: `${document.number.replaceAll("/", "-")}.pdf`,
      mediaType: "application/pdf",
      bytes: samplePaper(),
    };
    const { kind, number, issuer, abstract } = document;
    const input = { kind, number, issuer, abstract, unitId, datedOn, effectiveOn: null };
    const id = await addDocument(
      { ...by, files },
      { ...input, sections: [...document.sections] },
      file,
      true,
    );
    ids.set(number, id);
    const replacedBy = "replacedBy" in document ? ids.get(document.replacedBy) : undefined;
    if (replacedBy)
      await replaceDocument(
        by,
        { id, unitId },
        {
          ...{ byDocumentId: replacedBy, byWords: null },
          replacedOn: daysBefore(by, 60).today,
        },
      );
  }
}

async function addHonours({ tx, now, today, idOf }: Loading) {
  for (const { unitCode, ...honour } of sampleHonours) {
    const unit_id = idOf.get(unitCode);
    if (!unit_id) continue;
    const unit = await tx
      .selectFrom("units")
      .select("name")
      .where("id", "=", unit_id)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("portal_honours")
      .values({
        ...{ ...honour, unit_id, unit_name: unit.name, sample: true, shown_at: now },
        ...{ consent: sampleConsent, consent_on: today },
      })
      .execute();
  }
  await touchTags(tx, [honoursTag]);
}

function daysBefore({ now }: Loading, days: number) {
  const then = new Date(now.getTime() - days * aDay);
  return { now: then, today: dateInVietnam(then) };
}

// One page that says what it is, in letters every reader of PDF has.
function samplePaper(): Uint8Array {
  const words = "BT /F1 24 Tf 72 720 Td (VAN BAN MAU - KHONG CO GIA TRI) Tj ET";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${words.length}>>stream\n${words}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

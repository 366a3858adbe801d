import { createHash } from "node:crypto";
import { sql } from "kysely";
import { wordsIn } from "../../platform/contract/rich-text/words.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import {
  type PageMedia,
  type SampleStory,
  sampleBody,
  samplePicture,
  sampleSound,
} from "../portal/index.ts";

interface Writing {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly now: Date;
}

/** Who writes and who approves at a sample desk; nobody where the sample has no such person. */
export interface SampleDesk {
  readonly unitId: string;
  readonly writerId: string | null;
  readonly headId: string | null;
}

/** The people of a unit's desk. */
export async function sampleDesk(tx: Tx, unitId: string): Promise<SampleDesk> {
  const rows = await tx
    .selectFrom("role_grants")
    .select(["account_id", "role"])
    .where("unit_id", "=", unitId)
    .orderBy("account_id")
    .execute();
  const first = (role: string) => rows.find((row) => row.role === role)?.account_id ?? null;
  return { unitId, writerId: first("officer"), headId: first("unit_head") };
}

interface Sketch {
  readonly at: number;
  readonly story: SampleStory;
  readonly desk: SampleDesk;
}

/** The same thing has the same id at every loading. */
function sampleId(name: string): string {
  const hex = createHash("sha256").update(`loa sample ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Writes a sample story with its picture or sound, and has each language of it approved; null when it is there already. */
export async function writeSampleStory(c: Writing, sketch: Sketch): Promise<string | null> {
  const { at, story, desk } = sketch;
  const id = sampleId(`story ${at}`);
  const row = await c.tx
    .insertInto("stories")
    .values({
      ...{ id, unit_id: desk.unitId, created_by: desk.writerId, created_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  const leadId = await keepMedium(c, sketch);
  await tag(c, id, sketch);
  const original = await approveWords(
    c,
    { storyId: id, language: "vi", number: 1, desk },
    {
      ...{ ...story.vi, leadId, basedOn: null },
    },
  );
  if (story.en)
    await approveWords(
      c,
      { storyId: id, language: "en", number: 1, desk },
      {
        ...{ ...story.en, leadId, basedOn: original },
      },
    );
  return id;
}

interface Place {
  readonly storyId: string;
  readonly language: "vi" | "en";
  readonly number: number;
  readonly desk: SampleDesk;
}

interface Words {
  readonly title: string;
  readonly abstract: string;
  readonly body: readonly string[];
  readonly leadId: string | null;
  readonly basedOn: string | null;
}

/** Gives the revision's id. */
async function approveWords(c: Writing, place: Place, words: Words): Promise<string> {
  const { desk, storyId, language, number } = place;
  const body = sampleBody(words.body);
  const { id } = await c.tx
    .insertInto("story_revisions")
    .values({
      ...{ story_id: storyId, unit_id: desk.unitId, language, number, title: words.title },
      ...{ abstract: words.abstract, body: JSON.stringify(body), byline: "" },
      ...{ lead_media_id: words.leadId, words: wordsIn(body), based_on: words.basedOn },
      ...{ author_id: desk.writerId, saved_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await approve(c, place, id);
  return id;
}

async function approve({ tx, now }: Writing, place: Place, revisionId: string) {
  const { storyId, language, desk } = place;
  const of = { story_id: storyId, unit_id: desk.unitId, language, revision_id: revisionId };
  const { id } = await tx
    .insertInto("story_reviews")
    .values({ ...of, note: "", asked_by: desk.writerId, asked_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("story_approvals")
    .values({ ...of, review_id: id, reason: "", approved_by: desk.headId, approved_at: now })
    .execute();
}

/** Says the last revision again as a new one, as when a slip in it was put right. */
export async function writeCorrection(
  c: Writing,
  storyId: string,
  desk: SampleDesk,
): Promise<void> {
  const { rows } = await sql<{ id: string; number: number }>`
    insert into story_revisions (story_id, unit_id, language, number, title, abstract, body, byline, lead_media_id, words, author_id, saved_at)
    select story_id, unit_id, language, number + 1, title, abstract, body, byline, lead_media_id, words, author_id, ${c.now}
    from story_revisions where story_id = ${storyId} and language = 'vi' order by number desc limit 1
    returning id, number`.execute(c.tx);
  const [row] = rows;
  if (row) await approve(c, { storyId, language: "vi", number: row.number, desk }, row.id);
}

async function tag({ tx, now }: Writing, storyId: string, { story, desk }: Sketch) {
  const titles = story.topics.map((key) => topicTitles[key]);
  await sql`insert into story_topics (story_id, topic_id, unit_id, tagged_by, tagged_at)
    select distinct on (t.title_vi) ${storyId}, t.id, ${desk.unitId}, ${desk.writerId}::uuid, ${now}::timestamptz + array_position(${titles}::text[], t.title_vi) * interval '1 millisecond'
    from topics t where t.title_vi = any (${titles}::text[]) order by t.title_vi, t.id`.execute(tx);
}

// As the topic tree calls what the sample stories are about.
const topicTitles: Readonly<Record<SampleStory["topics"][number], string>> = {
  "dich-vu-cong": "Dịch vụ công trực tuyến",
  "dinh-danh": "Đề án 06, định danh và xác thực điện tử",
  "an-toan-mang": "An toàn, an ninh mạng",
  "ky-nang-so": "Ý nghĩa, lợi ích của chuyển đổi số; kỹ năng số",
  "kinh-te-so": "Kinh tế số, thương mại điện tử, thanh toán không tiền mặt",
  "mot-cua": "Cải cách thủ tục hành chính, một cửa",
  "thu-tuc": "Cải cách thể chế",
  "chi-so": "Các chỉ số PAR INDEX, SIPAS, PCI, PAPI",
};

async function keepMedium(c: Writing, sketch: Sketch): Promise<string | null> {
  const { at, story, desk } = sketch;
  const id = sampleId(`media ${at}`);
  const medium = story.picture
    ? await samplePicture(c.files, story.picture, id)
    : story.kind === "audio"
      ? await sampleSound(c.files, id)
      : null;
  if (!medium) return null;
  const fileIds: string[] = [];
  for (const file of medium.files) fileIds.push(await keepFile(c, desk, file));
  await insertMedium(c, desk, medium, fileIds);
  return id;
}

async function keepFile({ tx, now }: Writing, desk: SampleDesk, file: PageMedia["files"][number]) {
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{ sha256: file.sha256, bytes: file.bytes, media_type: file.mediaType, name: "mau" },
      ...{ unit_id: desk.unitId, uploaded_by: desk.writerId, uploaded_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function insertMedium(
  { tx, now }: Writing,
  { unitId, writerId }: SampleDesk,
  medium: PageMedia,
  fileIds: readonly string[],
) {
  const of = { media_id: medium.id, unit_id: unitId };
  await tx
    .insertInto("media")
    .values({
      ...{ id: medium.id, unit_id: unitId, kind: medium.kind === "audio" ? "sound" : "picture" },
      ...{ file_id: fileIds[0] ?? "", name: "mau", seconds: medium.seconds ?? null },
      ...{ width: medium.width ?? null, height: medium.height ?? null },
      ...{ added_by: writerId, added_at: now },
    })
    .execute();
  for (const language of ["vi", "en"])
    await tx
      .insertInto("media_texts")
      .values({ ...of, language, alt: medium.alt, written_by: writerId, written_at: now })
      .execute();
  const credit = medium.credit ?? "bản ghi mẫu của Loa";
  await tx
    .insertInto("media_rights")
    .values({ ...of, kind: "own", credit, proof: "", noted_by: writerId, noted_at: now })
    .execute();
  for (const [nth, file] of medium.files.entries())
    await tx
      .insertInto("media_variants")
      .values({
        ...{ ...of, label: labelOf(file.width), format: file.mediaType.split("/")[1] ?? "" },
        ...{ width: file.width ?? null, file_id: fileIds[nth] ?? "", made_at: now },
      })
      .execute();
  if (medium.transcript)
    await tx
      .insertInto("media_captions")
      .values({
        ...{ ...of, language: "vi", kind: "transcript", words: medium.transcript },
        ...{ added_by: writerId, added_at: now },
      })
      .execute();
}

const labelOf = (width: number | undefined) => (width === undefined ? "sound" : String(width));

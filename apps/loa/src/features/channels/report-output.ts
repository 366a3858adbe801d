import { sql } from "kysely";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordOutput } from "../outputs/index.ts";
import { fillSlot } from "../programmes/index.ts";
import type { Sending, Sent } from "./channel.ts";
import type { Cleared } from "./clear-story.ts";
import { agreeByHead } from "./heads-word.ts";
import { whatCounts } from "./what-counts.ts";

/** Something that has just gone out. */
export interface GoneOut
  extends Pick<Cleared, "kind" | "office" | "story" | "rendition" | "place"> {
  readonly publicationId: string;
  readonly sent: Sent;
  readonly actor: Actor | SystemActor;
  /** The day in Vietnam. */
  readonly on: string;
}

/**
 * Reports a publication as an output with Loa's own log as proof: claimed for what it counts for, put into the slot that
 * waits for it, and agreed to by the head who let the story out. Nobody types anything. Gives the output's id.
 */
export async function reportOutput(c: Sending, out: GoneOut): Promise<string> {
  const { kind, office, story, rendition, sent, actor, on } = out;
  const { unitId, language } = story.revision;
  const translationOf = await originalOf(c.tx, story.revision);
  const counting = { unitId, on, language, sections: story.sections };
  const counts = await whatCounts(c.tx, kind, office, {
    ...counting,
    translation: translationOf !== null,
  });
  const moment = { actor, onBehalf: false, now: c.now, on, sample: story.sample ?? false };
  const log = { url: sent.url, line: logLine(c, out), sha256: rendition.sha256 };
  const { id } = await recordOutput(
    c.tx,
    c.files,
    { ...moment, log },
    {
      ...{ unitId, title: rendition.title, kind: "article", happenedOn: on, language },
      ...{ channel: office.planWords, translationOf, quantity: 1, minutes: null, replays: 0 },
      ...{ note: null, links: [], statement: null },
      claims: counts.commitmentIds.map((commitmentId) => ({ commitmentId })),
      clientKey: `publication:${out.publicationId}`,
    },
  );
  if (counts.slot) await fillIt(c, out, { outputId: id, ...counts.slot });
  await agreeByHead(c, out.story.revision.approvalId, { outputId: id, on });
  return id;
}

/** Channel, moment, revision: what the log says of one sending, in one line. */
export function logLine(
  { now }: Pick<Sending, "now">,
  { kind, story, sent }: Pick<GoneOut, "kind" | "story" | "sent">,
): string {
  const { language, number } = story.revision;
  return `${kind.id} ${sent.place} · ${now.toISOString()} · ${language} #${number}`;
}

// A translation is one of the unit's Vietnamese output while that stands; else it names what it follows.
async function originalOf(
  tx: Tx,
  revision: { readonly storyId: string; readonly language: string; readonly revisionId: string },
) {
  if (revision.language === "vi") return null;
  const { rows } = await sql<{ outputId: string | null; title: string }>`
    select (select p.output_id from publications p where p.story_id = v.story_id and p.language = 'vi' and p.gone_at is null
        and not exists (select from withdrawals w where w.output_id = p.output_id) order by p.sent_at limit 1) as "outputId", v.title
    from story_revisions e join story_revisions v on v.id = e.based_on where e.id = ${revision.revisionId}`.execute(
    tx,
  );
  const [original] = rows;
  if (!original) return null;
  return original.outputId
    ? { outputId: original.outputId, words: null }
    : { outputId: null, words: original.title };
}

async function fillIt(
  c: Sending,
  { office, story, actor, on }: GoneOut,
  slot: { readonly outputId: string; readonly programmeId: string },
) {
  const programme = await c.tx
    .selectFrom("programmes")
    .select("channel")
    .where("id", "=", slot.programmeId)
    .executeTakeFirst();
  await fillSlot(c.tx, {
    ...{ unitId: story.revision.unitId, channel: programme?.channel ?? office.planWords },
    ...{ programmeId: slot.programmeId, on, outputId: slot.outputId, actor, now: c.now },
  });
}

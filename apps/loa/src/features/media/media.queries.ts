import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Conversion, MediaKind, RightsKind } from "./contract.ts";

/** One size and format of a piece, by what is kept. */
export interface Variant {
  readonly label: string;
  readonly format: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly bytes: number;
}

/** What is known of a piece: enough to judge it, show it and name who made it. */
export interface MediaFacts {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: MediaKind;
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  readonly addedAt: Date;
  readonly altVi: string | null;
  readonly altEn: string | null;
  readonly rightsKind: RightsKind | null;
  readonly credit: string | null;
  readonly proof: string | null;
  readonly until: string | null;
  readonly removed: boolean;
  readonly original: {
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: number;
  };
  readonly variants: readonly Variant[];
  /** Of sound and films. */
  readonly conversion: Conversion | null;
  /** Languages in which there are captions, and a transcript. */
  readonly captioned: readonly string[];
  readonly transcribed: readonly string[];
}

const languagesOf = (kind: string) =>
  sql`coalesce((select jsonb_agg(c.language) from media_captions c where c.media_id = m.id and c.kind = ${sql.lit(kind)}), '[]')`;

const facts = sql`
  select m.id, m.unit_id as "unitId", u.name as "unitName", m.kind, m.name, m.width, m.height, m.seconds, m.added_at as "addedAt",
    vi.alt as "altVi", en.alt as "altEn", r.kind as "rightsKind", r.credit, r.proof, r.until, x.media_id is not null as removed,
    jsonb_build_object('sha256', f.sha256, 'mediaType', f.media_type, 'bytes', f.bytes) as original,
    coalesce((select jsonb_agg(jsonb_build_object('label', v.label, 'format', v.format, 'width', v.width, 'height', v.height,
      'sha256', vf.sha256, 'bytes', vf.bytes) order by v.width, v.format desc) from media_variants v join files vf on vf.id = v.file_id
      where v.media_id = m.id), '[]') as variants,
    (select jsonb_build_object('underWay', c.ended_at is null, 'share', c.share, 'fault', c.fault)
      from media_conversions c where c.media_id = m.id) as conversion,
    ${languagesOf("captions")} as captioned, ${languagesOf("transcript")} as transcribed
  from media m join units u on u.id = m.unit_id join files f on f.id = m.file_id
  left join media_texts vi on vi.media_id = m.id and vi.language = 'vi'
  left join media_texts en on en.media_id = m.id and en.language = 'en'
  left join media_rights r on r.media_id = m.id left join media_removals x on x.media_id = m.id`;

/** The pieces of these ids that are in sight, in no order. */
export async function findMediaByIds(tx: Tx, ids: readonly string[]): Promise<MediaFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<MediaFacts>`${facts} where m.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

interface Asked {
  readonly unitId?: string | undefined;
  readonly kind?: MediaKind | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** The library in sight, the newest first, without what was taken out. */
export async function findMedia(tx: Tx, asked: Asked) {
  const words = `%${(asked.q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const fits = sql`not exists (select from media_removals x where x.media_id = m.id)
    and (${asked.unitId ?? null}::uuid is null or m.unit_id = ${asked.unitId ?? null}::uuid)
    and (${asked.kind ?? null}::text is null or m.kind = ${asked.kind ?? null})
    and (${asked.q ?? ""} = '' or m.name ilike ${words} or exists (select from media_texts t where t.media_id = m.id and t.alt ilike ${words}))`;
  const { rows } = await sql<MediaFacts>`${facts} where ${fits} order by m.id desc
    limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(tx);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from media m where ${fits}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { loadRegister } from "./register.ts";
import {
  type Candidate,
  type Resolution,
  type ResolveOptions,
  resolvePhrase,
} from "./resolution.ts";

const candidatesShown = 5;
const leastLikeness = 0.3;

/**
 * Resolves the names of a plan as of a date: longest registered name first, tones and letters exact.
 * What does not resolve carries candidates by likeness (tone marks ignored), for a person to choose from;
 * their choice is kept with `learnAlias`. One answer per phrase, in the order given.
 */
export async function resolveNames(
  tx: Tx,
  phrases: readonly string[],
  options: ResolveOptions,
): Promise<Resolution[]> {
  const office = options.context?.office ?? null;
  const register = await loadRegister(tx, office);
  const resolved = phrases.map((phrase) => resolvePhrase(register, phrase, options));
  const unknown = [...new Set(resolved.flatMap(unresolvedIn).map((each) => each.phrase))];
  const proposals = await candidatesFor(tx, unknown, options.asOf, office);
  return resolved.map((each) => withCandidates(each, proposals));
}

function unresolvedIn(resolution: Resolution): readonly Resolution[] {
  if (resolution.segments) return resolution.segments.flatMap(unresolvedIn);
  return resolution.kind === "unresolved" && resolution.candidates.length === 0 ? [resolution] : [];
}

function withCandidates(
  resolution: Resolution,
  proposals: ReadonlyMap<string, readonly Candidate[]>,
): Resolution {
  if (resolution.segments) {
    const segments = resolution.segments.map((each) => withCandidates(each, proposals));
    return { ...resolution, segments };
  }
  if (unresolvedIn(resolution).length === 0) return resolution;
  return { ...resolution, candidates: proposals.get(resolution.phrase) ?? [] };
}

async function candidatesFor(
  tx: Tx,
  phrases: readonly string[],
  asOf: string,
  office: string | null,
) {
  const found = new Map<string, Candidate[]>();
  if (phrases.length === 0) return found;
  const { rows } = await sql<Candidate & { phrase: string }>`
    with aliases as (
      select * from unit_aliases where office_unit_id is null or office_unit_id = ${office}
    ), names as (
      select 'unit' as kind, id, name, fold(name) as folded from units
        where valid_from <= ${asOf} and (valid_to is null or valid_to >= ${asOf})
      union all select 'group', id, name, fold(name) from unit_groups
      union all select 'unit', u.id, u.name, fold(a.alias) from aliases a join units u on u.id = a.unit_id
        where u.valid_from <= ${asOf} and (u.valid_to is null or u.valid_to >= ${asOf})
      union all select 'group', g.id, g.name, fold(a.alias) from aliases a join unit_groups g on g.id = a.group_id
    )
    select p.phrase, c.* from unnest(${[...phrases]}::text[]) p(phrase)
    cross join lateral (
      select kind, id, name, max(similarity(folded, fold(p.phrase)))::float8 as score from names
      where similarity(folded, fold(p.phrase)) >= ${leastLikeness}
      group by kind, id, name order by score desc, name, id limit ${candidatesShown}
    ) c`.execute(tx);
  for (const { phrase, kind, id, name, score } of rows) {
    found.set(phrase, [...(found.get(phrase) ?? []), { kind, id, name, score }]);
  }
  return found;
}

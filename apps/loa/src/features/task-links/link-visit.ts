import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { countTry, forgetTry, hashToken } from "../accounts/index.ts";

/** What a link opens, and nothing else. */
export interface LinkPlace {
  readonly id: string;
  readonly commitment_id: string;
  readonly unit_id: string;
  readonly slot: number;
  readonly expires_at: Date;
}

const visits = { door: "task-link", perAddress: 60, perAccount: 60, minutes: 15 };

/**
 * Finds what a link opens. Tries are counted by address; those that find something are forgiven, since an office is many
 * people behind one address.
 * @throws link-over, too-many-requests
 */
export async function placeOfLink(context: RequestContext, token: string): Promise<LinkPlace> {
  await countTry(context, visits);
  const { rows } = await sql<LinkPlace>`
    select * from task_link_of(${hashToken(token)}, ${context.now})`.execute(context.tx);
  const [place] = rows;
  if (!place) throw linkOver();
  await forgetTry(context, visits);
  return place;
}

/**
 * Works in the sight of a link: its unit's rows, of which its door reads the one occurrence, and issued plans as far as
 * its maker sees them.
 */
export async function inLink<T>(
  { services }: RequestContext,
  place: LinkPlace,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const unit = { sees: "units", units: [place.unit_id] } as const;
  const maker = await services.database.read({ ...unit, accountId: null }, (tx) =>
    tx
      .selectFrom("task_links")
      .select("made_by")
      .where("id", "=", place.id)
      .executeTakeFirstOrThrow(),
  );
  return services.database.in({ ...unit, accountId: maker.made_by }, work);
}

const linkOver = () =>
  refuse("task-link-over", 410, {
    vi: "Đường dẫn này đã hết hạn, bị thu hồi hoặc chưa đúng. Xin hỏi lại người đã gửi đường dẫn.",
    en: "This link has expired, was revoked, or is not right. Ask whoever sent it to you.",
  });

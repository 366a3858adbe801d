import type { Hono } from "hono";
import { sql } from "kysely";
import { nobody } from "../db/database.ts";
import { checkFiles } from "../files/store.ts";
import type { Services } from "../services.ts";

const keptFor = 5_000;
const longestCheck = 2_000;

/** Whether each part can be used at this moment. */
export interface Readiness {
  readonly ok: boolean;
  readonly checks: Readonly<Record<"database" | "migrations" | "files" | "queue", boolean>>;
}

/**
 * `/healthz`: the process answers. `/readyz`: so do the database, at this program's step, the files and the queue;
 * asked anew every five seconds at most, so that asking costs nothing.
 */
export function mountHealth(app: Hono, services: Services, lastStep: number) {
  let known: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    const now = services.clock.now().getTime();
    if (!known || Math.abs(now - known.at) >= keptFor)
      known = { at: now, answer: readinessOf(services, lastStep) };
    const readiness = await known.answer;
    c.header("cache-control", "no-store");
    return c.json(readiness, readiness.ok ? 200 : 503);
  });
}

async function readinessOf(services: Services, lastStep: number): Promise<Readiness> {
  const { database, files } = services;
  const ask = (query: ReturnType<typeof sql<{ step: number }>>) =>
    database.read(nobody, async (tx) => (await query.execute(tx)).rows[0]?.step ?? 0);
  const [reached, migrations, stored, queue] = await Promise.all([
    holds(() => ask(sql`select 1 as step`)),
    holds(async () => {
      // A newer program may have gone on while this one still answers.
      if ((await ask(sql`select schema_step() as step`)) < lastStep) throw new Error("behind");
    }),
    holds(() => checkFiles(files)),
    holds(() => ask(sql`select count(*)::int as step from pgboss.version`)),
  ]);
  const checks = { database: reached, migrations, files: stored, queue };
  return { ok: Object.values(checks).every(Boolean), checks };
}

async function holds(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), longestCheck);
  });
  const asked = check().then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

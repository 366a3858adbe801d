import type { Hono } from "hono";
import { sql } from "kysely";
import { nobody } from "../db/database.ts";
import type { Services } from "../services.ts";

/** `/healthz`: the process answers. `/readyz`: so does the database. */
export function mountHealth(app: Hono, services: Services) {
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    const ready = await services.database
      .read(nobody, async (tx) => sql`select 1`.execute(tx))
      .then(
        () => true,
        () => false,
      );
    return c.json({ ok: ready }, ready ? 200 : 503);
  });
}

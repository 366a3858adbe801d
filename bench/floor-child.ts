// The floor: what Hono and pg cost with nothing of Loa. No policy, no audit, no ledger, no checks.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const app = new Hono();

app.get("/outputs", async (c) => {
  const { rows } = await pool.query(
    `select o.*, u.name as unit_name from outputs o join units u on u.id = o.unit_id
    where o.unit_id = $1 order by o.happened_on desc, o.id desc limit 50`,
    [c.req.query("unitId")],
  );
  return c.json({ rows });
});

app.get("/outputs/:id", async (c) => {
  const { rows } = await pool.query("select * from outputs where id = $1", [c.req.param("id")]);
  return rows[0] ? c.json(rows[0]) : c.notFound();
});

app.post("/outputs", async (c) => {
  const { unitId, title, happenedOn } = await c.req.json();
  const { rows } = await pool.query(
    "insert into floor_outputs (unit_id, title, happened_on) values ($1, $2, $3) returning id",
    [unitId, title, happenedOn],
  );
  return c.json(rows[0], 201);
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"]) }, () =>
  console.log("running"),
);

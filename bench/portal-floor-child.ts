// The floor of public pages: Hono, pg and a template. No cache, no scope, no corrections, no related stories.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 8 });
const app = new Hono();
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
const frame = "<li><a href=/>Tin</a></li>".repeat(24);
const page = (title: string, main: string) =>
  `<!doctype html><html lang=vi><head><meta charset=utf-8><title>${safe(title)}</title></head><body><nav><ul>${frame}</ul></nav><main>${main}</main><footer><ul>${frame}</ul></footer></body></html>`;

app.get("/tin", async (c) => {
  const { rows } = await pool.query({
    name: "list",
    text: `select p.number, p.slug, p.title, p.abstract, p.unit_name from portal_shelves s join portal_pages p on p.number = s.page_number
      where s.shelf = 'news' and s.language = 'vi' order by s.published_at desc, s.page_number desc limit 21`,
  });
  const cards = rows.map(
    (row) =>
      `<article><h2><a href="/tin/${row.slug}-${row.number}">${safe(row.title)}</a></h2><p>${safe(row.abstract)}</p><p>${safe(row.unit_name)}</p></article>`,
  );
  return c.html(page("Tin", cards.join("")));
});

app.get("/tin/:address", async (c) => {
  const number = Number(c.req.param("address").split("-").at(-1));
  const { rows } = await pool.query({
    name: "one",
    text: "select title, abstract, unit_name, body from portal_pages where number = $1",
    values: [number],
  });
  const [row] = rows;
  if (!row) return c.notFound();
  const body = row.body.content
    .map((one: { content: { text: string }[] }) => `<p>${safe(one.content[0]?.text ?? "")}</p>`)
    .join("");
  return c.html(page(row.title, `<h1>${safe(row.title)}</h1><p>${safe(row.abstract)}</p>${body}`));
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"]) }, () =>
  console.log("running"),
);

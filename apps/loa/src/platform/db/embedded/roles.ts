import pg from "pg";
import { adminUrl, ownerUrl, type Settings } from "./settings.ts";

/** How a server answers: `starting` also while it recovers or shuts down; `unknown-login` before the roles are made. */
export type Answer = "ready" | "starting" | "unknown-login" | "silent";

/** Asks the server at `url` for an answer, once. */
export async function askServer(url: string): Promise<Answer> {
  try {
    return await withClient<Answer>(url, async (client) => {
      await client.query("select 1");
      return "ready";
    });
  } catch (error) {
    return answerOf((error as { code?: string }).code);
  }
}

function answerOf(code: string | undefined): Answer {
  if (code === "57P03") return "starting";
  return code === "28000" || code === "28P01" || code === "3D000" ? "unknown-login" : "silent";
}

/** Makes the owner login and its database where they are missing; a start killed in between is made good by the next. */
export async function ensureOwner(settings: Settings): Promise<void> {
  if ((await askServer(ownerUrl(settings))) === "ready") return;
  await withClient(adminUrl(settings), async (client) => {
    const password = client.escapeLiteral(settings.ownerPassword);
    await unlessFound(client, "select 1 from pg_roles where rolname = 'loa'", "create role loa");
    await client.query(
      `alter role loa login nosuperuser createrole createdb nobypassrls password ${password}`,
    );
    await unlessFound(
      client,
      "select 1 from pg_database where datname = 'loa'",
      "create database loa owner loa",
    );
  });
}

async function unlessFound(client: pg.Client, question: string, statement: string) {
  const { rowCount } = await client.query(question);
  if (rowCount === 0) await client.query(statement);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection cut between two statements is reported by the statement; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

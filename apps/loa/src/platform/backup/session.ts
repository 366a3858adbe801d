import pg from "pg";

/**
 * Works as the owner in one transaction; any failure takes everything back. Reading is done in one snapshot.
 * Row-level security raises an error instead of hiding rows, and values are written the same way on every server.
 */
export async function inOneTransaction<T>(
  ownerUrl: string,
  mode: "snapshot" | "change",
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "loa-backup" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(
      mode === "snapshot"
        ? "begin isolation level repeatable read, read only"
        : "begin isolation level read committed",
    );
    await client.query(`set local row_security = off; set local timezone = 'UTC';
      set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex';
      set local extra_float_digits = 1; set local client_encoding = 'UTF8';
      set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    // Ending the connection takes back what was not committed.
    await client.end().catch(() => undefined);
  }
}

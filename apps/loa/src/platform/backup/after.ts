import pg from "pg";

/** Notes in the audit log that a copy was taken, and which: whoever holds it can be asked. */
export async function noteBackup(ownerUrl: string, at: Date, sha256: string): Promise<void> {
  await asOwner(ownerUrl, (client) =>
    client.query(
      `insert into audit_entries (at, actor_name, action, subject_kind, subject_id, details)
       values ($1, 'loa backup', 'database.backed-up', 'database', null, $2)`,
      [at, JSON.stringify({ sha256 })],
    ),
  );
}

/** Lets the database learn the sizes of what was just loaded, so that the first screens are not slow. */
export async function analyse(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (client) => client.query("analyze (skip_locked)"));
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "loa-backup" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

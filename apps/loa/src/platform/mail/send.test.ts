import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../db/database.ts";
import type { Services } from "../services.ts";
import { words, written } from "./letter.ts";
import { queueMails } from "./outbox.ts";
import { maxAttempts, pauseAfter, sendWaitingMails } from "./send.ts";

const letter = (subject: string) =>
  written({ subject, language: "vi", blocks: [words("Nội dung")] });

interface Received {
  readonly to: string[];
  readonly source: string;
}

describe("sending mails", () => {
  let world: World;
  let server: SMTPServer;
  let answer: { code: number } | null;
  const received: Received[] = [];
  let services: Services;

  beforeEach(async () => {
    world = await createWorld();
    received.length = 0;
    answer = null;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_address, _session, callback) =>
        callback(
          answer ? Object.assign(new Error("no"), { responseCode: answer.code }) : undefined,
        ),
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address);
          received.push({ to, source: Buffer.concat(chunks).toString("utf8") });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    services = withServer(`smtp://127.0.0.1:${port}`);
  });
  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await world.close();
  });

  const withServer = (url: string): Services => ({
    ...world.services,
    env: { ...world.services.env, LOA_SMTP_URL: url },
  });
  const queue = (...subjects: string[]) =>
    world.services.database.in(system, (tx) =>
      queueMails(
        tx,
        subjects.map((subject) => ({
          to: "nguoi-nhan@loa.test",
          toName: "Nguyễn Nhận",
          kind: "test",
          ...letter(subject),
        })),
      ),
    );
  const mails = () =>
    world.sql<{
      attempts: number;
      sent_at: Date | null;
      parked_at: Date | null;
      last_error: string | null;
      body_text: string;
    }>("select attempts, sent_at, parked_at, last_error, body_text from mails order by id");

  it("sends what waits, once, and keeps no text of it", async () => {
    await queue("Một", "Hai");
    expect(await sendWaitingMails(services)).toBe(2);
    expect(await sendWaitingMails(services)).toBe(0);
    expect(received.map((mail) => mail.to)).toEqual([
      ["nguoi-nhan@loa.test"],
      ["nguoi-nhan@loa.test"],
    ]);
    expect(await mails()).toMatchObject([
      { sent_at: world.clock.now(), body_text: "" },
      { sent_at: world.clock.now(), body_text: "" },
    ]);
  });

  it("lets no subject or name add a header or a recipient", async () => {
    await world.services.database.in(system, (tx) =>
      queueMails(tx, [
        {
          to: "nguoi-nhan@loa.test",
          toName: 'A"\r\nBcc: nan-nhan@loa.test',
          kind: "test",
          ...letter("Chào\r\nBcc: nan-nhan@loa.test\r\n\r\nthân giả"),
        },
      ]),
    );
    await sendWaitingMails(services);
    expect(received[0]?.to).toEqual(["nguoi-nhan@loa.test"]);
    expect(received[0]?.source).not.toMatch(/^Bcc:/im);
  });

  it("does nothing without a mail server", async () => {
    await queue("Một");
    expect(await sendWaitingMails(world.services)).toBe(0);
    expect(await mails()).toMatchObject([{ attempts: 0, sent_at: null }]);
  });

  it("waits longer after each temporary refusal, then parks the mail", async () => {
    await queue("Một");
    answer = { code: 451 };
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      expect(await sendWaitingMails(services)).toBe(0);
      expect(await mails()).toMatchObject([{ attempts: attempt }]);
      await sendWaitingMails(services);
      expect((await mails())[0]?.attempts, "tried again too early").toBe(attempt);
      world.clock.set(new Date(world.clock.now().getTime() + pauseAfter(attempt)).toISOString());
    }
    expect((await mails())[0]).toMatchObject({
      sent_at: null,
      last_error: expect.stringContaining("451"),
    });
    expect((await mails())[0]?.parked_at).not.toBeNull();
    answer = null;
    expect(await sendWaitingMails(services)).toBe(0);
  });

  it("sends after a temporary refusal", async () => {
    await queue("Một");
    answer = { code: 450 };
    await sendWaitingMails(services);
    answer = null;
    world.clock.set(new Date(world.clock.now().getTime() + pauseAfter(1)).toISOString());
    expect(await sendWaitingMails(services)).toBe(1);
  });

  it("parks a mail refused for good at once and goes on with the next", async () => {
    await queue("Một", "Hai");
    answer = { code: 550 };
    await sendWaitingMails(services);
    const rows = await mails();
    expect(rows.map((row) => row.parked_at !== null)).toEqual([true, true]);
  });

  it("tries one mail and stops when the server cannot be reached", async () => {
    await queue("Một", "Hai");
    expect(await sendWaitingMails(withServer("smtp://127.0.0.1:1"))).toBe(0);
    expect((await mails()).map((row) => row.attempts).sort()).toEqual([0, 1]);
  });

  it("pauses 1, 2, 4 … minutes, never more than six hours", () => {
    expect([1, 2, 3, 9, 10, 12].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([
      1, 2, 4, 256, 360, 360,
    ]);
  });
});

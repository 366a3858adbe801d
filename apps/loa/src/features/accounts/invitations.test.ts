import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { scopeOf } from "../../platform/auth/scope.ts";
import * as contract from "./contract.ts";

const password = "trời xanh mây trắng";

describe("invitations", () => {
  let world: World;
  let unitA: string;
  let admin: Actor;
  let headA: Actor;
  let headB: Actor;
  let serial = 0;
  beforeAll(async () => {
    world = await createWorld();
    unitA = await world.make.unit({ name: "Xã Ba Tơ" });
    admin = await world.make.actor([{ role: "administrator" }]);
    headA = await world.make.actor([{ role: "unit_head", unitId: unitA }], "Phạm Trưởng");
    headB = await world.make.actor([{ role: "unit_head", unitId: await world.make.unit() }]);
  });
  beforeEach(() => world.clock.set("2025-06-02"));
  afterAll(() => world.close());

  const officer = () => ({
    email: `moi${++serial}@loa.test`,
    name: "Lê Thị Mới",
    role: "officer" as const,
    unitId: unitA,
    domain: null,
  });

  async function invited(body = officer()) {
    const { id } = await world.as(headA).call(contract.invite, { body });
    return { id, token: await tokenSentTo(body.email), body };
  }

  async function tokenSentTo(email: string): Promise<string> {
    const [mail] = await world.sql<{ body_text: string }>(
      "select body_text from mails where to_address = $1 order by id desc limit 1",
      [email],
    );
    return /token=([\w-]{43})/.exec(mail?.body_text ?? "")?.[1] ?? "";
  }

  it("sends a link on the configured address and keeps only its hash", async () => {
    const { token, body } = await invited();
    const [mail] = await world.sql<{ body_text: string }>(
      "select body_text from mails where to_address = $1",
      [body.email],
    );
    expect(mail?.body_text).toContain(`http://loa.test/console/accept-invitation?token=${token}`);
    expect(mail?.body_text).toContain("Phạm Trưởng mời anh/chị");
    const stored = await world.sql<{ all: string }>(
      "select to_jsonb(i)::text as all from invitations i",
    );
    for (const row of stored) expect(row.all).not.toContain(token);
  });

  it("shows the holder of the link who, where and as what", async () => {
    const { token, body } = await invited();
    expect(await openBrowser(world).call(contract.readInvitation, { query: { token } })).toEqual({
      name: "Lê Thị Mới",
      email: body.email,
      role: "officer",
      unitName: "Xã Ba Tơ",
      domain: null,
      hasAccount: false,
    });
  });

  it("makes account, role and session by accepting, once", async () => {
    const { token, body } = await invited();
    const browser = openBrowser(world);
    await browser.call(contract.acceptInvitation, {
      body: { token, password, name: "Lê Thị Mới Mẻ" },
    });
    const session = await browser.call(contract.readSession);
    expect(session.account).toMatchObject({ name: "Lê Thị Mới Mẻ", email: body.email });
    expect(session.grants).toEqual([{ role: "officer", unitId: unitA, domain: null }]);
    const again = { body: { token, password } };
    expect((await openBrowser(world).refusal(contract.acceptInvitation, again)).status).toBe(410);
  });

  it("is accepted once also by two at once", async () => {
    const { token, body } = await invited();
    const accept = () =>
      openBrowser(world).call(contract.acceptInvitation, { body: { token, password } });
    const results = await Promise.allSettled([accept(), accept()]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await world.sql("select 1 from accounts where email = $1", [body.email])).toHaveLength(
      1,
    );
  });

  it("asks who has an account for its password, and adds the role to it", async () => {
    const first = await invited();
    await openBrowser(world).call(contract.acceptInvitation, {
      body: { token: first.token, password },
    });
    const leader = { ...first.body, role: "leader" as const, unitId: null };
    await world.as(admin).call(contract.invite, { body: leader });
    const token = await tokenSentTo(first.body.email);
    const browser = openBrowser(world);
    expect(await browser.call(contract.readInvitation, { query: { token } })).toMatchObject({
      hasAccount: true,
    });
    const wrong = { body: { token, password: "không phải mật khẩu ấy" } };
    expect((await browser.refusal(contract.acceptInvitation, wrong)).status).toBe(422);
    await browser.call(contract.acceptInvitation, { body: { token, password } });
    const { grants } = await browser.call(contract.readSession);
    expect(grants.map((grant) => grant.role)).toEqual(["officer", "leader"]);
  });

  it("tells an inviter nothing about whether the e-mail has an account", async () => {
    const known = { ...officer(), email: headB.email };
    const stranger = await world.as(headA).call(contract.invite, { body: officer() });
    const answer = await world.as(headA).call(contract.invite, { body: known });
    expect({ ...answer, id: "" }).toEqual({ ...stranger, id: "" });
  });

  it("is over after seven days, when withdrawn, and when sent again", async () => {
    const late = await invited();
    world.clock.set("2025-06-09T12:00:01+07:00");
    const query = { token: late.token };
    expect((await openBrowser(world).refusal(contract.readInvitation, { query })).status).toBe(410);
    world.clock.set("2025-06-02");
    const withdrawn = await invited();
    await world.as(headA).call(contract.revokeInvitation, { params: { id: withdrawn.id } });
    const body = { token: withdrawn.token, password };
    expect((await openBrowser(world).refusal(contract.acceptInvitation, { body })).status).toBe(
      410,
    );
    const replaced = await invited();
    const fresh = await invited(replaced.body);
    const old = { query: { token: replaced.token } };
    expect((await openBrowser(world).refusal(contract.readInvitation, old)).status).toBe(410);
    await openBrowser(world).call(contract.readInvitation, { query: { token: fresh.token } });
  });

  it("refuses a head who invites a head, or an officer of another unit", async () => {
    const head = { ...officer(), role: "unit_head" as const };
    expect((await world.as(headA).refusal(contract.invite, { body: head })).status).toBe(403);
    expect((await world.as(headB).refusal(contract.invite, { body: officer() })).status).toBe(403);
  });

  it("shows a unit's open invitations to that unit only, by route and by bare SQL", async () => {
    const { id } = await invited();
    const { invitations } = await world.as(headA).call(contract.listInvitations);
    expect(invitations.map((row) => row.id)).toContain(id);
    expect(await world.as(headB).call(contract.listInvitations)).toEqual({ invitations: [] });
    expect(
      (await world.as(headB).refusal(contract.revokeInvitation, { params: { id } })).status,
    ).toBe(404);
    const seen = await world.services.database.read(scopeOf(headB), (tx) =>
      tx.selectFrom("invitations").select("id").execute(),
    );
    expect(seen).toEqual([]);
  });

  it("answers a guessed token like a used one", async () => {
    const query = { token: "A".repeat(43) };
    expect(
      (await openBrowser(world).refusal(contract.readInvitation, { query })).body.error.code,
    ).toBe("link-over");
  });

  it("stops guessing links from one address, but lets a whole office open theirs", async () => {
    world.clock.set("2025-06-20");
    const { token } = await invited();
    for (let turn = 0; turn < 70; turn += 1)
      await openBrowser(world).call(contract.readInvitation, { query: { token } });
    const guess = async () => {
      const query = { token: "B".repeat(43) };
      return (await openBrowser(world).refusal(contract.readInvitation, { query })).status;
    };
    const answers = [];
    for (let turn = 0; turn < 61; turn += 1) answers.push(await guess());
    expect(answers.slice(0, 60).every((status) => status === 410)).toBe(true);
    expect(answers[60]).toBe(429);
    world.clock.set("2025-06-02");
  });

  it("lets no line break of a name or subject into a mail's head", async () => {
    const body = { ...officer(), name: "Lê Văn\r\nBcc: nan-nhan@loa.test" };
    await invited(body);
    const [mail] = await world.sql<{ to_name: string }>(
      "select to_name from mails where to_address = $1",
      [body.email],
    );
    expect(mail?.to_name).not.toMatch(/[\r\n]/);
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import {
  derOf,
  pemOf,
  type TestSigner,
  testAuthority,
  testSigner,
} from "../../../tests/support/sign-pdf.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

let world: World;
let administrator: Actor;
let root: TestSigner;
let between: TestSigner;
beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-06-18");
  administrator = await world.make.actor([{ role: "administrator" }]);
  root = await testAuthority("CA gốc mẫu");
  between = await testAuthority("CA trung gian mẫu", { issuedBy: root, to: "2026-01-01" });
});
afterAll(() => world.close());

const fileOf = (content: string | Uint8Array, name = "ca.pem") => ({
  files: [new File([typeof content === "string" ? content : Uint8Array.from(content)], name)],
});
const add = (content: string | Uint8Array, name?: string) =>
  world.as(administrator).call(contract.addTrustAnchors, fileOf(content, name));
const listed = async () =>
  (await world.as(administrator).call(contract.listTrustAnchors, {})).anchors;

it("an administrator lists the authorities of a PEM file, several at once, each once", async () => {
  expect(await add(`# của cơ quan chứng thực\n${pemOf(root)}\n${pemOf(between)}`)).toEqual({
    ...{ added: 2, known: 0 },
  });
  expect(await add(derOf(root.certificate), "goc.cer"), "the same in DER").toEqual({
    ...{ added: 0, known: 1 },
  });
  expect(await listed()).toMatchObject([
    { name: "CA gốc mẫu", issuer: "CA gốc mẫu", validTo: "2034-01-01T00:00:00.000Z" },
    { name: "CA trung gian mẫu", issuer: "CA gốc mẫu", validTo: "2026-01-01T00:00:00.000Z" },
  ]);
  expect((await listed())[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("trusting one no longer takes it from the list, keeps it in the log, and lets it come again", async () => {
  const [first] = await listed();
  const params = { anchorId: first?.id ?? "" };
  await world.as(administrator).call(contract.removeTrustAnchor, { params });
  expect((await listed()).map(({ name }) => name)).toEqual(["CA trung gian mẫu"]);
  const again = await world.as(administrator).refusal(contract.removeTrustAnchor, { params });
  expect(again.status).toBe(404);
  expect(await add(pemOf(root))).toEqual({ added: 1, known: 0 });
  const log = await world.sql<{ action: string }>(
    "select action from audit_entries where action like 'trust-anchor.%' order by id",
  );
  expect(log.map(({ action }) => action.split(".")[1])).toEqual([
    ...["added", "added", "removed", "added"],
  ]);
});

it("nothing of a file is listed when one of its certificates is refused, in words that say which", async () => {
  const fresh = await testAuthority("CA mới");
  const person = await testSigner("Người ký", "Sở mẫu");
  const before = await listed();
  const key = "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n";
  const cases: readonly (readonly [string | Uint8Array, string])[] = [
    [`${pemOf(fresh)}${pemOf(person)}`, "trust-not-an-authority"],
    [`${pemOf(fresh)}${key}`, "trust-private-key"],
    [`${pemOf(fresh)}${pemOf(fresh).replace(/\n.{40}/, "\nAAAA")}`, "trust-certificate-damaged"],
    [derOf(fresh.certificate).subarray(0, 90), "trust-certificate-damaged"],
    ["%PDF-1.7", "trust-no-certificate"],
    [pemOf(fresh).repeat(51), "trust-too-many"],
  ];
  for (const [content, code] of cases) {
    const refused = await world
      .as(administrator)
      .refusal(contract.addTrustAnchors, fileOf(content));
    expect([refused.status, refused.body.error.code]).toEqual([422, code]);
  }
  expect(await listed()).toEqual(before);
});

it("is larger than any list of authorities: not taken", async () => {
  const large = new Uint8Array(300_000).fill(0x20);
  const refused = await world.as(administrator).refusal(contract.addTrustAnchors, fileOf(large));
  expect(refused.status).toBe(413);
});

it("nobody but an administrator sees or changes the list", async () => {
  const others = [
    await world.make.actor([{ role: "coordinator", domain: "CDS" }]),
    await world.make.actor([{ role: "leader" }]),
  ];
  for (const actor of others) {
    const look = await world.as(actor).refusal(contract.listTrustAnchors, {});
    const take = await world.as(actor).refusal(contract.addTrustAnchors, fileOf(pemOf(root)));
    expect([look.status, take.status]).toEqual([403, 403]);
  }
});

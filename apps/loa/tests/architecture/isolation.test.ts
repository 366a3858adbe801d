import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCalendarFeed } from "../../src/features/commitments/contract.ts";
import { approveOutput } from "../../src/features/outputs/contract.ts";
import { createReport } from "../../src/features/reporting/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { Endpoint } from "../../src/platform/contract/endpoint.ts";
import { readXlsx } from "../../src/platform/xlsx/read.ts";
import { routes } from "../../src/routes.ts";
import { claimOf, type Desk, makeDesk, recorded } from "../support/outputs-factory.ts";
import { createWorld, type World } from "../support/world.ts";

// Every door of the API is tried with the real ids of one unit's rows by people who have no business
// there. A new route fails here until it is known what a stranger may see of it.

const secret = "Bí mật của đơn vị chủ";
const day = "2025-06-02";
const reason = "Thử phá";
const key = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`;

/** Doors anybody may knock at: they ask for a password or a one-time token instead. */
const publicDoors = new Set([
  "get /calendar/:file",
  "get /first-run",
  "get /invitations/by-token",
  "get /session/second-step",
  "get /sign-in-ways",
  "post /first-run",
  "post /invitations/accept",
  "post /password-resets",
  "post /password-resets/use",
  "post /session",
  "post /session/passkey",
  "post /session/passkey-question",
  "post /session/provider",
  "post /session/provider/completion",
  "post /session/second-step",
  "post /session/second-step/passkey",
  "post /session/second-step/passkey-question",
]);

/** What a leader may send beside reading: all of it about their own account, or a question that needs a body. */
const leadersOwn = new Set([
  "post /session/proof",
  "post /session/proof/passkey",
  "post /session/proof/passkey-question",
  "put /passkeys/:id",
  "delete /session",
  "delete /sessions/:id",
  "put /password",
  "put /profile",
  "post /calendar-feeds",
  "delete /calendar-feeds/:feedId",
  "post /api-tokens",
  "delete /api-tokens/:tokenId",
  "post /unit-names/resolution",
]);

/** What is open to every signed-in person though it names the unit or the issued plan: public facts, or only one's own part. */
const openToStrangers = new Set([
  "get /units/:unitId",
  "get /unit-groups/:groupId/members",
  "get /plans/:planId",
  "get /plans/:planId/document",
  "get /plans/:planId/tasks",
  "get /plans/:planId/overview",
  "get /plans/:planId/overview.xlsx",
  "get /plans/:planId/progress",
  "get /plans/:planId/commitments",
  "get /tasks/:taskId/burn-up",
]);

/** Requests whose outcome for a stranger is not a matter of rows: their own account and their own lists. */
const aboutOneself = new Set([
  "get /second-factor",
  "post /session/proof",
  "post /session/proof/passkey",
  "post /session/proof/passkey-question",
  "get /session",
  "delete /session",
  "put /password",
  "get /profile",
  "put /profile",
  "get /home",
  "get /duties/mine",
  "get /recording-units",
  "get /calendar-feeds",
  "get /api-tokens",
  "post /api-tokens",
  "post /unit-names/resolution",
]);

/** Lists: a stranger reads what is left of them in their sight. */
const lists = new Set([
  "get /people",
  "get /invitations",
  "get /audit",
  "get /units",
  "get /unit-kinds",
  "get /units/export",
  "get /unit-aliases",
  "get /unit-groups",
  "get /plans",
  "get /outputs",
  "get /outputs.xlsx",
  "get /reports",
]);

let world: World;
let desk: Desk;
let ids: Record<string, string>;
let strangerHead: Actor;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  strangerHead = await world.make.actor([{ role: "unit_head", unitId: desk.strangerUnitId }]);
  ids = await everyId();
}, 60_000);
afterAll(() => world.close());

/** The owner unit's rows of every kind, by the name a path gives their id. */
async function everyId(): Promise<Record<string, string>> {
  const proof = new File(["%PDF-1.4\n%%EOF\n"], "bien-ban.pdf", { type: "application/pdf" });
  const over = { title: secret, note: secret, claims: [claimOf(desk, "item C.1")] };
  const output = await recorded(world, desk, over, [proof]);
  const params = { outputId: output.id };
  await world.as(desk.head).call(approveOutput, { params });
  const feed = await world
    .as(desk.officer)
    .call(createCalendarFeed, { body: { unitId: desk.unitId } });
  const one = async (text: string, values: unknown[] = []) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  const taskId = await one("select id from tasks where plan_id = $1 order by position limit 1", [
    desk.planId,
  ]);
  const webhookId = await one(
    "insert into webhook_subscriptions (owner_id, name, url, kinds, secret) values ($1, $2, 'https://nhan.test/', '{plan.issued}', 'x') returning id",
    [desk.coordinator.accountId, secret],
  );
  const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] };
  const report = await world.as(desk.coordinator).call(createReport, { body });
  return {
    reportId: report.id,
    key: "late",
    number: "done",
    planId: desk.planId,
    taskId,
    unitId: desk.unitId,
    successorId: desk.unitId,
    slot: "1",
    outputId: output.id,
    evidenceId: output.evidence.find((piece) => piece.fileName)?.id ?? "",
    commitmentId: claimOf(desk, "item C.1").commitmentId,
    feedId: feed.id,
    file: `${"x".repeat(43)}.ics`,
    accountId: desk.officer.accountId,
    grantId: await one("select id from role_grants where account_id = $1", [
      desk.officer.accountId,
    ]),
    sessionId: await one(
      "insert into sessions (account_id, token, expires_at) values ($1, 't', now() + interval '1 day') returning id",
      [desk.officer.accountId],
    ),
    tokenId: await one(
      "insert into api_tokens (account_id, name, token_hash, hint, assurance, scopes, created_at, expires_at) values ($1, $2, 'h', 'h', 'password', '{plans:read}', now(), now() + interval '1 day') returning id",
      [desk.officer.accountId, secret],
    ),
    invitationId: await one(
      "insert into invitations (email, name, role, unit_id, token_hash, expires_at) values ('khach@loa.test', $2, 'officer', $1, 'h', now() + interval '1 day') returning id",
      [desk.unitId, secret],
    ),
    passkeyId: await one(
      "insert into passkeys (account_id, credential_id, public_key, counter, name, created_at) values ($1, 'c', '', 0, $2, now()) returning id",
      [desk.officer.accountId, secret],
    ),
    mailId: await one(
      "insert into mails (to_address, kind, subject, body_text, unit_id) values ('a@loa.test', 'x', $2, $2, $1) returning id",
      [desk.unitId, secret],
    ),
    aliasId: await one(
      "insert into unit_aliases (alias, alias_key, unit_id, origin) values ('Tên gọi khác', 'ten goi khac', $1, 'learned') returning id",
      [desk.unitId],
    ),
    groupId: await one(
      `insert into unit_groups (code, name, rule) values ('N', 'Nhóm', '{"kinds":["commune"],"under":null,"include":[],"exclude":[]}') returning id`,
    ),
    webhookId,
    deliveryId: await one(
      "insert into webhook_deliveries (event_id, subscription_id, due_at) select id, $1, now() from events limit 1 returning id",
      [webhookId],
    ),
    findingId: await one(
      "insert into plan_findings (plan_id, code, message, position) values ($1, 'x', '{}', 0) returning id",
      [desk.planId],
    ),
  };
}

const idByPath: readonly (readonly [RegExp, string])[] = [
  [/^\/people\//, "accountId"],
  [/^\/sessions\//, "sessionId"],
  [/^\/invitations\//, "invitationId"],
  [/^\/mails\//, "mailId"],
  [/^\/passkeys\//, "passkeyId"],
];

/** The path with the owner's ids in it. @throws for a parameter this test does not know yet. */
function pathOf({ path }: Endpoint): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const known = name === "id" ? idByPath.find(([start]) => start.test(path))?.[1] : name;
    const id = ids[known ?? name];
    if (!id) throw new Error(`${path}: give ${name} an id in this test`);
    return id;
  });
}

/** What the queries must name; a filter naming the owner's unit stands wherever one is taken. */
function queryOf(endpoint: Endpoint): string {
  const all = {
    unitId: desk.unitId,
    planId: desk.planId,
    accountId: ids.accountId,
    unit: desk.unitId,
    month: "2025-06",
    on: day,
    token: "t".repeat(40),
  };
  const shape = (endpoint.query as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
  const named = Object.entries(all).filter(([name, value]) => name in shape && value);
  return named.length > 0 ? `?${new URLSearchParams(named as [string, string][])}` : "";
}

/** A body that would be right if it came from the owner, for the doors whose policy lets members in. */
function bodyOf(endpoint: Endpoint): unknown {
  const { unitId } = desk;
  const claim = { commitmentId: ids.commitmentId };
  const bodies: Record<string, unknown> = {
    "post /second-factor/totp/confirmation": { code: "123456" },
    "post /passkeys": { name: "Khóa", answer: {} },
    "put /passkeys/:id": { name: "Khóa" },
    "put /password": { current: "x", password: "y" },
    "put /profile": { name: "Người lạ", phone: null, language: "vi" },
    "post /people/:id/grants": { role: "officer", unitId: desk.strangerUnitId, domain: null },
    "post /invitations": { role: "officer", unitId, domain: null, email: "x@loa.test", name: "Ai" },
    "post /unit-names/resolution": { phrases: ["Sở"], asOf: day },
    "post /plans/:planId/acknowledgements": { unitId },
    "post /calendar-feeds": { unitId },
    "post /api-tokens": { name: "Của tôi", scopes: ["plans:read"], expiresOn: "2025-12-31" },
    "post /outputs": {
      unitId,
      title: "Giả mạo",
      kind: "article",
      happenedOn: day,
      statement: "x",
      clientKey: randomUUID(),
      claims: [claim],
    },
    "patch /outputs/:outputId": { revision: 1, title: "Giả mạo" },
    "put /outputs/:outputId/claims": { claims: [] },
    "post /outputs/:outputId/evidence": { links: ["https://la.test/"] },
    "post /outputs/:outputId/withdrawal": { reason },
    "post /outputs/:outputId/return": { reason },
    "post /output-sheets/preview": { unitId },
    "post /output-sheets": { unitId, digest: "0".repeat(64) },
  };
  return bodies[key(endpoint)] ?? {};
}

function send(actor: Actor | null, endpoint: Endpoint): Promise<Response> {
  const method = endpoint.method.toUpperCase();
  const headers: Record<string, string> = { "x-loa-request": "1" };
  const init: RequestInit = { method, headers };
  if (endpoint.upload) {
    const form = new FormData();
    form.set("json", JSON.stringify(bodyOf(endpoint)));
    init.body = form;
  } else if (endpoint.body) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(bodyOf(endpoint));
  }
  return world.as(actor).raw(`http://loa.test/api/v1${pathOf(endpoint)}${queryOf(endpoint)}`, init);
}

async function textOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("spreadsheet")) return response.text();
  const rows = await readXlsx(new Uint8Array(await response.arrayBuffer()), {
    rows: 5000,
    columns: 200,
  });
  return JSON.stringify(rows);
}

/** What of the owner a stranger's answer gives away. */
async function leaksOf(response: Response): Promise<string[]> {
  const text = await textOf(response);
  const marks = { secret, email: desk.officer.email, head: desk.head.email };
  const own = [
    "outputId",
    "evidenceId",
    "commitmentId",
    "feedId",
    "grantId",
    "sessionId",
    "tokenId",
  ];
  const rows = [...own, "invitationId", "mailId"].map((name) => [name, ids[name]] as const);
  return [...Object.entries(marks), ...rows].flatMap(([name, mark]) =>
    mark && text.includes(mark) ? [name] : [],
  );
}

/** Every row that could have been touched, as one digest. */
async function standing() {
  const tables = ["outputs", "claims", "evidence", "approvals", "acceptances", "returns"];
  const all = [...tables, "withdrawals", "commitment_days", "fulfilments", "commitments"];
  const more = ["acknowledgements", "calendar_feeds", "role_grants", "invitations", "sessions"];
  const rows: unknown[] = [];
  for (const table of [
    ...all,
    ...more,
    "mails",
    "webhook_subscriptions",
    "webhook_deliveries",
    "tasks",
    "plans",
    "units",
    "unit_aliases",
  ])
    rows.push(await world.sql(`select t::text from ${table} t order by 1`));
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** Routes that answered otherwise than expected, with their answers. */
async function wrong(
  among: readonly Endpoint[],
  actor: Actor | null,
  expected: (endpoint: Endpoint, response: Response) => boolean | Promise<boolean>,
): Promise<string[]> {
  const found: string[] = [];
  for (const endpoint of among) {
    const response = await send(actor, endpoint);
    const told = response.clone();
    if (!(await expected(endpoint, response)))
      found.push(`${key(endpoint)} → ${told.status} ${(await told.text()).slice(0, 160)}`);
  }
  return found;
}

const endpoints = routes.map((entry) => entry.endpoint);
const doors = endpoints.filter((endpoint) => !publicDoors.has(key(endpoint)));

describe("what is not one's business", () => {
  it("turns everybody away who is not signed in, except at the public doors", async () => {
    expect(await wrong(doors, null, (_, { status }) => status === 401)).toEqual([]);
  });

  it("lets a leader change nothing but what is the leader's own", async () => {
    const changing = doors.filter(
      (endpoint) => endpoint.method !== "get" && !leadersOwn.has(key(endpoint)),
    );
    const before = await standing();
    expect(await wrong(changing, desk.leader, (_, { status }) => status === 403)).toEqual([]);
    expect(await standing()).toBe(before);
  });

  it("lets no leader end another's session or calendar address", async () => {
    const others = [
      "delete /sessions/:id",
      "delete /calendar-feeds/:feedId",
      "delete /api-tokens/:tokenId",
    ];
    const named = doors.filter((endpoint) => others.includes(key(endpoint)));
    expect(await wrong(named, desk.leader, (_, { status }) => status === 404)).toEqual([]);
  });

  for (const who of ["officer", "head"] as const)
    it(`shows and gives the ${who} of another unit nothing of this one`, async () => {
      const actor = who === "officer" ? desk.stranger : strangerHead;
      const tried = doors.filter(
        (endpoint) => !aboutOneself.has(key(endpoint)) || endpoint.method === "get",
      );
      const before = await standing();
      expect(await wrong(tried, actor, seemly)).toEqual([]);
      expect(await standing()).toBe(before);
    });

  it("declares no route that is no longer there", () => {
    const known = new Set(endpoints.map(key));
    const declared = [...publicDoors, ...leadersOwn, ...openToStrangers, ...aboutOneself, ...lists];
    expect(declared.filter((name) => !known.has(name))).toEqual([]);
  });
});

// Refused, or an answer without a trace of the owner where such an answer is declared.
async function seemly(endpoint: Endpoint, response: Response): Promise<boolean> {
  if (response.status === 403 || response.status === 404) return true;
  const name = key(endpoint);
  const declared = openToStrangers.has(name) || aboutOneself.has(name) || lists.has(name);
  return declared && response.ok && (await leaksOf(response)).length === 0;
}

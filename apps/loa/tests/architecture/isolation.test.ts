import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { Endpoint } from "../../src/platform/contract/endpoint.ts";
import { readXlsx } from "../../src/platform/xlsx/read.ts";
import { routes } from "../../src/routes.ts";
import { doorOf, everyId, headersOf, type Ids, pathOf, queryOf, secret } from "../support/doors.ts";
import { type Desk, makeDesk } from "../support/outputs-factory.ts";
import { createWorld, type World } from "../support/world.ts";
import { fitting } from "./access/knock.ts";

// Every door of the API is tried with the real ids of one unit's rows by people who have no business
// there. A new route fails here until it is known what a stranger may see of it.

const key = doorOf;

/** Doors anybody may knock at: they ask for a password or a one-time token instead. */
const publicDoors = new Set([
  "get /calendar/:file",
  "get /first-run",
  "get /invitations/by-token",
  "get /session/second-step",
  "get /sign-in-ways",
  "get /task-links/by-token",
  "post /task-links/records",
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
  "post /reminders/readings",
]);

/** What is open to every signed-in person though it names the unit or the issued plan: public facts, or only one's own part. */
const openToStrangers = new Set([
  "get /units/:unitId",
  "get /unit-groups/:groupId/members",
  "get /plans/:planId",
  "get /plans/:planId/document",
  "get /plans/:planId/tasks",
  "get /plans/:planId/versions",
  "get /plans/:planId/amendment",
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
  "get /stories/desk",
  "get /reminders/unread",
  "post /reminders/readings",
  "get /reminder-rules",
  "get /duties/mine",
  "get /recording-units",
  "get /calendar-feeds",
  "get /api-tokens",
  "get /unit-reports/mine",
  "get /waiting-documents",
  "post /api-tokens",
  "post /unit-names/resolution",
]);

/** Lists: a stranger reads what is left of them in their sight. */
const lists = new Set([
  "get /evidence-sources",
  "get /found-items",
  "get /media",
  "get /media-uploads",
  "get /publishing",
  "get /stories",
  "get /story-offers",
  "get /topics",
  "get /topic-coverage",
  "get /desk-words",
  "get /programmes",
  "get /programme-slots",
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
  "get /reporting-lines",
  "get /successions",
  "get /occurrence-requests",
  "get /reminders",
  "get /directive-letters",
  "get /reminder-log",
  "get /reminder-log.xlsx",
  "get /working-days/:year",
  "get /distributions",
  "get /hotlines",
  "get /library-documents",
  "get /indices",
  "get /indices/:indexCode/history",
]);

let world: World;
let desk: Desk;
let ids: Ids;
let strangerHead: Actor;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  strangerHead = await world.make.actor([{ role: "unit_head", unitId: desk.strangerUnitId }]);
  ids = await everyId(world, desk);
}, 60_000);
afterAll(() => world.close());

function send(actor: Actor | null, endpoint: Endpoint): Promise<Response> {
  const method = endpoint.method.toUpperCase();
  const headers: Record<string, string> = { ...headersOf(endpoint, ids), "x-loa-request": "1" };
  const init: RequestInit = { method, headers };
  if (endpoint.upload) {
    const form = new FormData();
    form.set("json", JSON.stringify(fitting(endpoint, ids)));
    init.body = form;
  } else if (endpoint.body) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(fitting(endpoint, ids));
  }
  return world
    .as(actor)
    .raw(`http://loa.test/api/v1${pathOf(endpoint, ids)}${queryOf(endpoint, ids)}`, init);
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
    "actId",
    "requestId",
    "unitReportId",
    "nominationId",
    "storyId",
    "approvalId",
    "commentId",
    "mediaId",
    "wordId",
    "offerId",
    "programmeId",
    "slotId",
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
  const acts = ["occurrence_acts", "occurrence_act_undos", "occurrence_requests"];
  const more = [
    "occurrence_decisions",
    "line_rules",
    "periods",
    "period_moves",
    "unit_reports",
    "unit_report_exits",
    "unit_report_sections",
    "nominations",
    "unit_report_completions",
    "unit_report_returns",
    "workday_changes",
    "acknowledgements",
    "media",
    "media_texts",
    "media_rights",
    "media_removals",
    "stories",
    "story_revisions",
    "story_reviews",
    "story_returns",
    "story_approvals",
    "story_approval_undos",
    "story_comments",
    "story_offers",
    "topics",
    "desk_words",
    "programmes",
    "programme_ends",
    "programme_slots",
    "slot_assignments",
    "slot_cancellations",
    "slot_outs",
    "calendar_feeds",
    "role_grants",
    "invitations",
    "sessions",
  ];
  const rows: unknown[] = [];
  for (const table of [
    ...all,
    ...acts,
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

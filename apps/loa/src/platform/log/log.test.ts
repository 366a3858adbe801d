import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { createIdentify } from "../../features/accounts/index.ts";
import { routes } from "../../routes.ts";
import { endpoint } from "../contract/endpoint.ts";
import { system } from "../db/database.ts";
import { route } from "../http/route.ts";
import { createApi } from "../http/server.ts";
import { job, openJobs } from "../jobs/jobs.ts";
import { words, written } from "../mail/letter.ts";
import { queueMails } from "../mail/outbox.ts";
import { sendWaitingMails } from "../mail/send.ts";
import type { Services } from "../services.ts";
import { createLog } from "./log.ts";
import { withoutValues } from "./safe-error.ts";

// Letters that occur nowhere else: wherever they turn up, a person's data did.
const canary = {
  email: "chim.hoang.yen@canary.example",
  phone: "0912 345 678",
  password: "MatKhauChimHoangYen!",
  token: "canarytokencanarytokencanarytokencanarytoken1",
  words: "Nguyễn Thị Chim Hoàng Yến",
};

let world: World;
let lines: string[];
let services: Services;
beforeAll(async () => {
  world = await createWorld();
  lines = [];
  services = {
    ...world.services,
    log: createLog("debug", { write: (line: string) => void lines.push(line) }),
    env: { ...world.services.env, LOA_SMTP_URL: `smtp://u:${canary.password}@127.0.0.1:1` },
  };
});
afterAll(() => world.close());

const doors = [
  ...routes,
  route(
    endpoint({
      method: "post",
      path: "/breaks/:how",
      summary: { vi: "hỏng", en: "breaks" },
      params: z.object({ how: z.string() }),
      body: z.object({ email: z.string(), phone: z.string(), password: z.string() }),
      response: "none",
    }),
    {
      policy: "public",
      handle: async ({ tx, body, params }) => {
        if (params.how === "twice")
          for (const name of [canary.words, canary.words])
            await tx
              .insertInto("unit_groups")
              .values({ code: body.email, name, rule: "{}" })
              .execute();
        if (params.how === "nested")
          throw new Error(`no ${body.phone}`, { cause: new Error(`of ${body.email}`) });
        throw Object.assign(new Error(`cannot save ${JSON.stringify(body)}`), { body });
      },
    },
  ),
];

async function busyRun() {
  const app = createApi({ routes: doors, services, identify: createIdentify(services) });
  const send = (path: string, body: object, headers = {}) =>
    app.request(`/api/v1${path}`, {
      method: "POST",
      headers: {
        "x-loa-request": "1",
        "content-type": "application/json",
        cookie: `loa_session=${canary.token}`,
        ...headers,
      },
      body: JSON.stringify(body),
    });
  for (const how of ["twice", "nested", "plainly"]) await send(`/breaks/${how}`, canary);
  await send("/breaks/plainly", canary, { authorization: `Bearer loa_${canary.token}` });
  await send("/session", canary);
  await send("/password-resets", canary);
  await send("/invitations/accept", { ...canary, name: canary.words });
  await app.request(`/api/v1/calendar/${canary.token}.ics?q=${canary.email}`);
  await app.request(`/api/v1/invitations/by-token?token=${canary.token}`);
  await app.request(`/${canary.phone}/${canary.email}`);
}

describe("log lines", () => {
  it("hold the request's id, pattern, status and time, and nothing of its sender", async () => {
    await busyRun();
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request");
    expect(requests.length).toBe(10);
    expect(requests[0]).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: "POST",
      route: "/api/v1/breaks/:how",
      status: 500,
      ms: expect.any(Number),
    });
    expect(requests.map(({ route: pattern }) => pattern)).toContain("/api/v1/calendar/:file");
    expectClean();
  });

  it("tell a failure's kind and place all the same", () => {
    const failures = lines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === "request failed");
    expect(failures[0]).toMatchObject({
      route: "/api/v1/breaks/:how",
      err: {
        code: "23505",
        constraint: "unit_groups_code_key",
        stack: expect.stringContaining("at "),
      },
    });
    expect(failures[1]).toMatchObject({ err: { message: expect.stringContaining("no …") } });
  });

  it("hold nothing of a job's payload when it fails, nor of a mail that cannot be sent", async () => {
    const fails = job({
      name: "fails",
      payload: z.object({ email: z.string() }),
      retries: 0,
      seconds: 30,
      run: async ({ email }) => {
        throw new Error(`cannot reach ${email}`);
      },
    });
    const kinds = [fails as never];
    const jobs = await openJobs({ ownerUrl: world.ownerUrl, log: services.log, kinds, timers: [] });
    await services.database.in(system, async (tx) => {
      await jobs.enqueue(tx, fails, canary);
      await queueMails(tx, [
        {
          to: canary.email,
          toName: canary.words,
          kind: "k",
          ...written({ subject: canary.words, language: "vi", blocks: [words(canary.token)] }),
        },
      ]);
    });
    await jobs.work(services);
    await expect
      .poll(() => lines.some((line) => line.includes("job failed")), { timeout: 20_000 })
      .toBe(true);
    await jobs.stop();
    await sendWaitingMails(services);
    expectClean();
  });

  it("hold no secret a careless line hands over by its name", () => {
    const { password, token, email, phone } = canary;
    services.log.info(
      { password, user: { token, email, phone }, headers: { cookie: token } },
      "careless",
    );
    expect(lines.at(-1)).toContain("[redacted]");
    expectClean();
  });
});

function expectClean() {
  const all = lines.join("\n");
  const found = Object.entries(canary).filter(([, value]) => all.includes(value));
  expect(found.map(([name]) => name)).toEqual([]);
  expect(all).not.toMatch(/canary|Chim/i);
}

describe("a message without the values people typed", () => {
  it.each([
    ['duplicate key value violates "accounts_email_key"', "duplicate key value violates …"],
    ["Key (email)=(a@b.vn) already exists", "Key (email)=(…) already exists"],
    ["gửi tới an.nguyen@so.gov.vn không được", "gửi tới …@… không được"],
    ["gọi 0912.345.678 hoặc +84-912-345-678", "gọi … hoặc …"],
    ["connect ECONNREFUSED 127.0.0.1:5432", "connect ECONNREFUSED 127.0.0.1:5432"],
  ])("%s", (text, clean) => {
    expect(withoutValues(text)).toBe(clean);
  });
});

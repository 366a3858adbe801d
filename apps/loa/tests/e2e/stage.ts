import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { composeApp } from "../../src/entry/compose.ts";
import { schedule } from "../../src/entry/schedule.ts";
import { firstRunLink } from "../../src/features/accounts/index.ts";
import { jobKinds } from "../../src/jobs.ts";
import { readEnv } from "../../src/platform/config/env.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { diskStore } from "../../src/platform/files/store.ts";
import { openJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log/log.ts";
import type { Services } from "../../src/platform/services.ts";
import { cloneDatabase } from "../support/database.ts";
import { openBrowser } from "./browser.ts";

/** The whole program on a loopback port, with a browser in front of it. */
export interface Stage {
  readonly url: string;
  readonly services: Services;
  /** Address of the first run, once. */
  firstRun(): Promise<string>;
  /** Moves the program's clock to another moment; it runs on from there. */
  moveTo(moment: string): void;
  /** A page of its own browser context (its own cookies). */
  open(options?: { readonly phone?: boolean }): Promise<Page>;
  close(): Promise<void>;
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

export interface StageOptions {
  /** Name the program is reached by; passkeys want `localhost`, not a number. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Starts an identity provider for this address; answers the environment that names it. */
  readonly withProvider?: (url: string) => Promise<Readonly<Record<string, string>>>;
}

/** Starts the program as `npm start` composes it, at a chosen moment. */
export async function openStage(
  moment = "2025-07-15T09:00:00+07:00",
  options: StageOptions = {},
): Promise<Stage> {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), "loa-stage-"));
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
  }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = options.host ?? "127.0.0.1";
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const log = createLog("silent");
  const jobs = await openJobs({
    ownerUrl: database.ownerUrl,
    log,
    kinds: jobKinds,
    timers: schedule,
  });
  const clock = startingAt(moment);
  const services: Services = {
    env: readEnv({
      LOA_DATA_DIR: folder,
      LOA_LOG_LEVEL: "silent",
      ...(await options.withProvider?.(url)),
    }),
    clock,
    log,
    jobs,
    database: openDatabase(database.ownerUrl),
    files: diskStore(join(folder, "files")),
    baseUrl: url,
  };
  const app = await composeApp(services);
  await jobs.work(services);
  const browser = await openBrowser();
  return {
    url,
    services,
    moveTo: clock.moveTo,
    firstRun: async () => (await firstRunLink(services)) ?? "",
    open: (options) => openPage(browser, url, options?.phone ?? false),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop();
      await services.database.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Runs at the machine's pace from the chosen moment on, so that sessions and tokens age as they should.
function startingAt(start: string) {
  const ahead = (moment: string) => new Date(moment).getTime() - performance.now();
  let base = ahead(start);
  return {
    now: () => new Date(base + performance.now()),
    moveTo: (moment: string) => {
      base = ahead(moment);
    },
  };
}

async function openPage(browser: Browser, baseURL: string, onPhone: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: onPhone ? phone : desktop,
    hasTouch: onPhone,
    isMobile: onPhone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

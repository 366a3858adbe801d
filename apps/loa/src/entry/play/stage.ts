import { actorByEmail } from "../../features/accounts/index.ts";
import { type Clock, dateInVietnam } from "../../platform/clock.ts";
import type {
  CallArguments,
  CallResult,
  Endpoint,
  ErrorBody,
} from "../../platform/contract/endpoint.ts";
import { system } from "../../platform/db/database.ts";
import { readAnswer, requestFor } from "../../platform/http/in-process.ts";
import { createApi } from "../../platform/http/server.ts";
import { collectJobs } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { routes } from "../../routes.ts";
import { schedule } from "../schedule.ts";

/** Somebody of the sample province at their desk. */
export interface Player {
  /** The same door the console uses. @throws Error with the refusal's sentence: the script has a fault then */
  call<E extends Endpoint>(endpoint: E, args?: CallArguments<E>): Promise<CallResult<E>>;
}

/** The sample province with a calendar that the script turns. */
export interface Stage {
  readonly services: Services;
  /** Today on the stage, `YYYY-MM-DD`. */
  today(): string;
  /**
   * Lets the days pass until `day`, every night with its recurring work, and then the morning of that day. The
   * calendar only goes forward.
   */
  on(day: string): Promise<void>;
  as(email: string): Promise<Player>;
  /** Finishes what was asked for later: reading a file, drawing a report. */
  settle(): Promise<void>;
  /** One line for whoever watches. */
  tell(line: string): void;
}

/** Sets the stage on running services: same database and files, own clock, and jobs run when a scene waits for them. */
export function setStage(real: Services, start: string, tell: (line: string) => void): Stage {
  let moment = morningOf(start);
  const clock: Clock = { now: () => moment };
  const jobs = collectJobs();
  const services: Services = { ...real, clock, jobs };
  const settle = () => jobs.runAll(services);
  return {
    services,
    settle,
    tell,
    today: () => dateInVietnam(moment),
    on: async (day) => {
      for (let next = dayAfter(dateInVietnam(moment)); next <= day; next = dayAfter(next)) {
        moment = morningOf(next);
        await nightWork(services);
        await settle();
      }
    },
    as: (email) => seat(services, email),
  };
}

/** What the schedule does by itself once a day; mails wait, since nobody of the sample has a letter box. */
async function nightWork(services: Services): Promise<void> {
  for (const timer of schedule) {
    if (!outside.has(timer.name)) await timer.run(services);
  }
}

// These reach out of the machine, or forget what the day's real sign-ins left.
const outside = new Set(["send-mails", "deliver-webhooks", "sweep-sign-in", "sweep-events"]);

async function seat(services: Services, email: string): Promise<Player> {
  const actor = await actorByEmail(services, email);
  if (!actor) throw new Error(`nobody in the play is called ${email}`);
  const api = createApi({ routes, services, identify: async () => actor });
  return {
    call: async (endpoint, args) => {
      const request = requestFor(endpoint, args, { "accept-language": "vi" });
      const response = await api.request(request);
      if (!response.ok) throw refusal(endpoint, (await response.json()) as ErrorBody);
      return (await readAnswer(endpoint, response)) as never;
    },
  };
}

function refusal(endpoint: Endpoint, { error }: ErrorBody): Error {
  const fields = Object.entries(error.fields ?? {}).map(([path, text]) => `${path}: ${text}`);
  return new Error(
    [`${endpoint.method} ${endpoint.path}: ${error.message} [${error.code}]`, ...fields].join("\n"),
  );
}

/** The ids of all units by their codes. */
export async function unitIds({ services }: Stage): Promise<ReadonlyMap<string, string>> {
  const units = await services.database.read(system, (tx) =>
    tx.selectFrom("units").select(["code", "id"]).execute(),
  );
  return new Map(units.map(({ code, id }) => [code, id]));
}

const morningOf = (day: string) => new Date(`${day}T08:30:00+07:00`);

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

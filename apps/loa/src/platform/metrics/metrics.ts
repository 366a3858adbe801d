import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SeenRequest } from "../http/observe.ts";
import type { Services } from "../services.ts";
import { type DatabaseFigures, readFigures } from "./gauges.ts";

/** The figures of this process, and those of the database, as Prometheus reads them. */
export interface Metrics {
  observe(seen: SeenRequest): void;
  /** The text form, read afresh; without the database's figures while it does not answer. */
  text(): Promise<string>;
}

/** The media type of that text. */
export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;

/** Makes the figures of one process. No label has more values than the program has routes, jobs and states. */
export function createMetrics(services: Services): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "loa_http_request_duration_seconds",
    help: "Time to answer, by route pattern.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const gauges = makeGauges(registry);
  return {
    observe: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status }, ms / 1000),
    text: async () => {
      showPools(gauges, services);
      const figures = await readFigures(services).catch(() => null);
      gauges.databaseUp.set(figures ? 1 : 0);
      showFigures(gauges, figures);
      return registry.metrics();
    },
  };
}

type Gauges = ReturnType<typeof makeGauges>;

function makeGauges(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `loa_${name}`, help, labelNames, registers: [registry] });
  return {
    databaseUp: gauge("database_up", "1 when the database answered this very question."),
    connections: gauge("database_connections", "Connections of this process by pool and state.", [
      "pool",
      "state",
    ]),
    jobs: gauge("jobs", "Jobs by kind and state: created, retry, active, failed.", [
      "job",
      "state",
    ]),
    oldestJob: gauge("jobs_oldest_waiting_seconds", "How long the oldest due job has waited."),
    mailsWaiting: gauge("mails_waiting", "Mails not sent yet."),
    mailsParked: gauge("mails_parked", "Mails given up, for a person to release."),
    deliveriesParked: gauge("webhook_deliveries_parked", "Webhook deliveries given up."),
    unsealed: gauge("audit_unsealed", "Audit entries of the last seven days not sealed yet."),
  };
}

function showPools({ connections }: Gauges, { database }: Services) {
  for (const [pool, { busy, idle, waiting }] of Object.entries(database.usage())) {
    connections.set({ pool, state: "busy" }, busy);
    connections.set({ pool, state: "idle" }, idle);
    connections.set({ pool, state: "waiting" }, waiting);
  }
}

// Yesterday's figure would look like today's: what is not known is not shown.
function showFigures(gauges: Gauges, figures: DatabaseFigures | null) {
  const simple = [
    [gauges.oldestJob, figures?.oldestJobSeconds],
    [gauges.mailsWaiting, figures?.mailsWaiting],
    [gauges.mailsParked, figures?.mailsParked],
    [gauges.deliveriesParked, figures?.deliveriesParked],
    [gauges.unsealed, figures?.unsealed],
  ] as const;
  for (const [gauge, value] of simple) {
    if (value === undefined) gauge.remove();
    else gauge.set(value);
  }
  gauges.jobs.reset();
  for (const { name, state, count } of figures?.jobs ?? [])
    gauges.jobs.set({ job: name, state }, count);
}

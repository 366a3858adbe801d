import { join } from "node:path";
import type { Hono } from "hono";
import { createIdentify } from "../features/accounts/index.ts";
import { mountPortal } from "../features/portal/index.ts";
import { appRoot } from "../platform/config/paths.ts";
import { readMigrations } from "../platform/db/migrate.ts";
import { mountConsole } from "../platform/http/console.ts";
import { mountHealth } from "../platform/http/health.ts";
import { mountMetrics } from "../platform/http/metrics-door.ts";
import { mountDocs } from "../platform/http/openapi/mount.ts";
import { createApi } from "../platform/http/server.ts";
import { createMetrics } from "../platform/metrics/metrics.ts";
import type { Services } from "../platform/services.ts";
import { routes } from "../routes.ts";

/** The whole program behind one port: the API, the console's page and files, health, the public portal. */
export async function composeApp(services: Services): Promise<Hono> {
  const metrics = createMetrics(services);
  const app = createApi({
    routes,
    services,
    identify: createIdentify(services),
    observe: metrics.observe,
  });
  mountDocs(app, routes, services);
  mountHealth(app, services, await lastStep());
  mountMetrics(app, services, metrics);
  await mountConsole(app);
  mountPortal(app, services);
  return app;
}

async function lastStep(): Promise<number> {
  const steps = await readMigrations(join(appRoot(), "migrations"));
  return steps.at(-1)?.number ?? 0;
}

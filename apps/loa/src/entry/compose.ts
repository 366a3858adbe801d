import type { Hono } from "hono";
import { createIdentify } from "../features/accounts/index.ts";
import { mountConsole } from "../platform/http/console.ts";
import { mountHealth } from "../platform/http/health.ts";
import { createApi } from "../platform/http/server.ts";
import type { Services } from "../platform/services.ts";
import { routes } from "../routes.ts";

/** The whole program behind one port: the API, the console's page and files, health. */
export async function composeApp(services: Services): Promise<Hono> {
  const app = createApi({ routes, services, identify: createIdentify(services) });
  mountHealth(app, services);
  await mountConsole(app);
  return app;
}

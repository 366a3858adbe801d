// Writes one report once in a fresh process and says how long it took and how much memory it had at most.
import type { Actor } from "../apps/loa/src/platform/auth/actor.ts";
import { createApi } from "../apps/loa/src/platform/http/server.ts";
import { routes } from "../apps/loa/src/routes.ts";
import { servicesOn } from "./lab.ts";

const [ownerUrl = "", folder = "", path = "", actor = ""] = process.argv.slice(2);
const services = servicesOn(ownerUrl, folder);
const api = createApi({ routes, services, identify: async () => JSON.parse(actor) as Actor });
const started = performance.now();
const answer = path === "" ? undefined : await api.request(path);
if (answer && !answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
const bytes = (await answer?.arrayBuffer())?.byteLength ?? 0;
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, bytes, peakMB: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);

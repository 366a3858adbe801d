// Renews .env.example from the one declared environment.
import { writeFileSync } from "node:fs";
import { envExample } from "../apps/loa/src/platform/config/env.ts";

writeFileSync(new URL("../.env.example", import.meta.url), envExample());

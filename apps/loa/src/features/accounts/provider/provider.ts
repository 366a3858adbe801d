import * as openid from "openid-client";
import type { Env } from "../../../platform/config/env.ts";
import type { Services } from "../../../platform/services.ts";
import { refusals } from "./refusals.ts";

/** The identity provider as the environment names it. */
export interface Provider {
  readonly issuer: string;
  readonly config: openid.Configuration;
  readonly redirectUri: string;
}

/** The provider's name on the sign-in page, or null when there is none. */
export function providerLabel(env: Env): string | null {
  return env.LOA_OIDC_ISSUER && env.LOA_OIDC_CLIENT_ID ? env.LOA_OIDC_LABEL : null;
}

const known = new WeakMap<Services, Promise<openid.Configuration>>();

/**
 * The provider, its description read once and again after a failure.
 * @throws 404 without one, 503 `provider-unavailable` when it does not answer
 */
export async function openProvider(services: Services): Promise<Provider> {
  const { env, baseUrl } = services;
  if (!env.LOA_OIDC_ISSUER || !env.LOA_OIDC_CLIENT_ID) throw refusals.none();
  const asked = known.get(services) ?? discover(env);
  known.set(services, asked);
  const config = await asked.catch((error: unknown) => {
    known.delete(services);
    services.log.warn({ err: error }, "identity provider");
    throw refusals.down();
  });
  const { issuer } = config.serverMetadata();
  return { issuer, config, redirectUri: `${baseUrl}/console/sign-in/provider` };
}

function discover(env: Env): Promise<openid.Configuration> {
  const issuer = new URL(env.LOA_OIDC_ISSUER ?? "");
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
  return openid.discovery(
    issuer,
    env.LOA_OIDC_CLIENT_ID ?? "",
    env.LOA_OIDC_CLIENT_SECRET,
    undefined,
    {
      timeout: 10,
      // Without https only on this machine, for tests and demonstrations.
      execute: isHere ? [openid.allowInsecureRequests] : [],
    },
  );
}

import { generateKeyPairSync } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Configuration, Provider } from "oidc-provider";

/** Who signs in at the provider next, and what it says of them. */
export interface ProviderPerson {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A real OpenID provider on loopback that signs in whoever `person` is, without asking. */
export interface IdentityProvider {
  readonly issuer: string;
  /** The environment of a Loa that uses it. */
  readonly env: Readonly<Record<string, string>>;
  person: ProviderPerson;
  /** Follows an address as a browser would, to the query Loa is sent back with. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

const client = { id: "loa", secret: "mot-bi-mat-cua-loa" };

/** Starts a provider that knows one client, the Loa at `baseUrl`. */
export async function startProvider(baseUrl: string): Promise<IdentityProvider> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256" };
  const server = await listen();
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: { person: ProviderPerson } = { person: { subject: "", claims: {} } };
  const settings = configurationFor(baseUrl, jwk as never, () => state.person);
  const provider = new Provider(issuer, settings);
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith("/interaction/")) return next();
    const login = { accountId: state.person.subject };
    await provider.interactionFinished(ctx.req, ctx.res, { login });
    ctx.respond = false;
  });
  server.on("request", provider.callback());
  return {
    issuer,
    env: {
      LOA_OIDC_ISSUER: issuer,
      LOA_OIDC_CLIENT_ID: client.id,
      LOA_OIDC_CLIENT_SECRET: client.secret,
      LOA_OIDC_LABEL: "SSO tỉnh mẫu",
    },
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    visit: (address) => visit(address, baseUrl),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(): Promise<Server> {
  const { createServer } = await import("node:http");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function configurationFor(
  baseUrl: string,
  jwk: NonNullable<Configuration["jwks"]>["keys"][number],
  person: () => ProviderPerson,
): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${baseUrl}/console/sign-in/provider`],
        post_logout_redirect_uris: [`${baseUrl}/console/sign-in`],
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["khoa cookie cua may thu"] },
    features: { devInteractions: { enabled: false } },
    claims: {
      openid: ["sub", "acr", "amr"],
      profile: ["name", "HoVaTen"],
      email: ["email", "email_verified"],
    },
    acrValues: ["LoA1", "LoA2"],
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...person().claims }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.id,
        accountId: ctx.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
  };
}

async function visit(start: string, baseUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = new URL(start);
  for (let step = 0; step < 10; step += 1) {
    if (address.href.startsWith(`${baseUrl}/`)) return address.search;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    address = new URL(next, address);
  }
  throw new Error("the provider sends round in circles");
}

import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { DB } from "../../platform/db/database.ts";
import { hashPassword, passwordMatches } from "./hashing.ts";
import { passwordLength } from "./password.ts";
import { hasSecondFactor } from "./second-factor/factors.ts";
import { pendingEnd, sessionEnd, sessionLifetime } from "./session-lifetime.ts";

/** What one use of the library is told: its connection, the cookie's key, the moment, where from. */
export interface LibrarySettings {
  readonly db: Kysely<DB>;
  readonly secret: string;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly from: { readonly address: string; readonly userAgent: string };
  readonly opening: Opening;
}

/** How a session comes to be. Without `secondFactor` a person who has one gets a pending session only. */
export interface Opening {
  readonly by: "password" | "link" | "passkey" | "provider";
  readonly secondFactor: "totp" | "passkey" | "recovery-code" | "provider" | null;
  /** What the identity provider's own sign-out asks for; sealed. */
  readonly providerToken?: string | null;
}

/** A session just opened. Cookies are whole `Set-Cookie` values. */
export interface Opened {
  readonly cookies: string[];
  /** The second step is still owed: this session opens nothing else. */
  readonly pending: boolean;
}

export interface SignedIn extends Opened {
  readonly accountId: string;
  readonly name: string;
}

/** The few things sign-in asks of better-auth. */
export interface AuthLibrary {
  /** Checks a password and opens a session; null for any reason of refusal, after the same work. */
  signIn(email: string, password: string): Promise<SignedIn | null>;
  openSession(accountId: string): Promise<Opened>;
  signOut(headers: Headers): Promise<string[]>;
  /** The session token of a cookie whose signature holds, or null. */
  tokenOf(headers: Headers): Promise<string | null>;
}

/** Opens the library on one connection or transaction; its own HTTP handler is never mounted. */
export function openLibrary(settings: LibrarySettings): AuthLibrary {
  const made = { pending: false };
  const { api } = betterAuth({
    ...fixedOptions,
    baseURL: settings.baseUrl,
    secret: settings.secret,
    database: { db: settings.db, type: "postgres", transaction: false },
    advanced: advancedOptions(settings.baseUrl),
    databaseHooks: { session: { create: { before: sessionHook(settings, made) } } },
    plugins: [doors],
  });
  return {
    signIn: async (email, password) => {
      const known = await signIn(api, email, password);
      return known && { ...known, ...made };
    },
    openSession: async (accountId) => {
      const { headers } = await api.openSession({ body: { accountId }, returnHeaders: true });
      return { cookies: headers.getSetCookie(), ...made };
    },
    signOut: async (headers) => {
      const answer = await api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    tokenOf: (headers) => api.tokenOfCookie({ headers }),
  };
}

interface SignInDoor {
  signInEmail(input: {
    body: { email: string; password: string };
    headers: Headers;
    returnHeaders: true;
  }): Promise<{ headers: Headers; response: { user: { id: string; name: string } } }>;
}

async function signIn(api: SignInDoor, email: string, password: string) {
  try {
    const body = { email, password };
    const answer = await api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
    const { id, name } = answer.response.user;
    return { accountId: id, name, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

const openSession = createAuthEndpoint(
  "/loa/open-session",
  { method: "POST", body: z.object({ accountId: z.uuid() }) },
  async (ctx) => {
    const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
    if (!user) throw new APIError("NOT_FOUND");
    const session = await ctx.context.internalAdapter.createSession(user.id);
    if (!session) throw new APIError("FORBIDDEN");
    await setSessionCookie(ctx, { session, user });
    return { opened: true };
  },
);

const tokenOfCookie = createAuthEndpoint(
  "/loa/token-of-cookie",
  { method: "GET", requireHeaders: true },
  async (ctx): Promise<string | null> => {
    const { name } = ctx.context.authCookies.sessionToken;
    return (await ctx.getSignedCookie(name, ctx.context.secret)) || null;
  },
);

const doors = {
  id: "loa",
  endpoints: { openSession, tokenOfCookie },
} satisfies BetterAuthPlugin;

const stamps = { createdAt: "created_at", updatedAt: "updated_at" } as const;

const fixedOptions = {
  logger: { disabled: true },
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: passwordLength.min,
    maxPasswordLength: passwordLength.max,
    password: {
      hash: hashPassword,
      verify: (given: { hash: string; password: string }) =>
        passwordMatches(given.hash, given.password),
    },
  },
  session: {
    modelName: "sessions",
    // Only the cookie's age: the row's own end is set by the hook and read by `identify`.
    expiresIn: sessionLifetime.absolute / 1000,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
    fields: {
      ...stamps,
      userId: "account_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
    },
    additionalFields: {
      pending: { type: "boolean", required: false, input: false },
      openedBy: { type: "string", required: false, input: false, fieldName: "opened_by" },
      secondFactor: { type: "string", required: false, input: false, fieldName: "second_factor" },
      assurance: { type: "string", required: false, input: false },
      providerToken: { type: "string", required: false, input: false, fieldName: "provider_token" },
    },
  },
  user: { modelName: "accounts", fields: { ...stamps, emailVerified: "email_verified" } },
  account: {
    modelName: "credentials",
    fields: {
      ...stamps,
      userId: "account_id",
      providerId: "provider_id",
      accountId: "provider_account_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
    },
  },
  verification: { modelName: "verifications", fields: { ...stamps, expiresAt: "expires_at" } },
} as const;

function advancedOptions(baseUrl: string) {
  const secure = baseUrl.startsWith("https://");
  return {
    database: { generateId: "uuid", validateSchema: false },
    ipAddress: { disableIpTracking: true },
    // The library's own switch would put `__Secure-` before the stricter `__Host-`.
    useSecureCookies: false,
    cookiePrefix: "loa",
    defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure, path: "/" },
    cookies: { session_token: { name: secure ? "__Host-loa_session" : "loa_session" } },
  } as const;
}

// The row's moments come from Loa's clock and its address from Loa's own reading of proxies; a suspended
// person gets no session, whatever the password. Here and nowhere else it is decided whether a second step
// is owed, so that no way in passes it by.
function sessionHook({ db, now, from, opening }: LibrarySettings, made: { pending: boolean }) {
  return async (session: Record<string, unknown> & { userId: string }) => {
    const account = await db
      .selectFrom("accounts")
      .select("suspended_at")
      .where("id", "=", session.userId)
      .executeTakeFirst();
    if (!account || account.suspended_at) return false;
    made.pending = opening.secondFactor === null && (await hasSecondFactor(db, session.userId));
    const moment = now();
    return {
      data: {
        createdAt: moment,
        updatedAt: moment,
        expiresAt: made.pending ? pendingEnd(moment) : sessionEnd(moment, moment),
        ipAddress: from.address,
        userAgent: from.userAgent.slice(0, 300),
        pending: made.pending,
        openedBy: opening.by,
        secondFactor: opening.secondFactor,
        providerToken: opening.providerToken ?? null,
        assurance: opening.secondFactor === null ? "password" : "second-factor",
      },
    };
  };
}

import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** Under which names a provider tells who somebody is. */
export interface ClaimMap {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** `always`: every address of this provider is proven. */
  readonly verified: string;
}

function readClaimMap(text: string, context: z.RefinementCtx): ClaimMap {
  const map = { subject: "sub", name: "name", email: "email", verified: "email_verified" };
  for (const pair of text.split(",").filter((one) => one.trim() !== "")) {
    const [name = "", claim = ""] = pair.split("=").map((part) => part.trim());
    if (!(name in map) || claim === "")
      context.addIssue({ code: "custom", message: `not a claim of Loa: ${pair}` });
    else map[name as keyof ClaimMap] = claim;
  }
  return map;
}

/** Folders of log files by the code of the one unit that may have its own read. */
function readLogFolders(text: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const pair of text.split(",").filter((one) => one.trim() !== "")) {
    const [, code = "", path = ""] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    if (code !== "" && isAbsolute(path) && !folders.has(code)) folders.set(code, path);
    else
      context.addIssue({
        code: "custom",
        message: `not UNIT=/absolute/folder, or twice one unit: ${pair}`,
      });
  }
  return folders;
}

interface Variable {
  readonly schema: z.ZodType;
  readonly doc: string;
  readonly example: string;
  readonly secret?: boolean;
}

/** Every environment variable Loa reads, once: `.env.example` and the docs are made from this. */
export const variables = {
  PORT: { schema: port.default(8080), doc: "Port the server listens on.", example: "8080" },
  HOST: {
    schema: z.string().default("127.0.0.1"),
    doc: "Address the server listens on; put an HTTPS proxy in front before opening it to a network.",
    example: "127.0.0.1",
  },
  LOA_BASE_URL: {
    schema: optionalText.pipe(z.url().optional()),
    doc: "Address people use, for links in mails. Default: http://HOST:PORT.",
    example: "https://loa.example.gov.vn",
  },
  LOA_DATA_DIR: {
    schema: z.string().default("./data"),
    doc: "Folder for the embedded database and the files.",
    example: "./data",
  },
  DATABASE_URL: {
    schema: optionalText,
    doc: "A PostgreSQL (16 or newer) of your own, as the owner of its database. Empty: the embedded server.",
    example: "postgres://loa:secret@db.internal:5432/loa",
    secret: true,
  },
  LOA_LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    doc: "How much is logged: debug, info, warn, error, silent.",
    example: "info",
  },
  LOA_ROLES: {
    schema: z.string().default("web,worker"),
    doc: "What this process does: web, worker or both.",
    example: "web,worker",
  },
  LOA_TRUSTED_PROXIES: {
    schema: z.coerce.number().int().min(0).max(5).default(0),
    doc: "How many proxies stand in front; 0 ignores X-Forwarded-For.",
    example: "1",
  },
  LOA_MAX_UPLOAD_MB: {
    schema: z.coerce.number().int().min(1).max(200).default(20),
    doc: "Largest plan or evidence file accepted, in megabytes.",
    example: "20",
  },
  LOA_MAX_MEDIA_MB: {
    schema: z.coerce.number().int().min(1).max(2048).default(2048),
    doc: "Largest sound or film accepted, in megabytes; it is sent in pieces and may be broken off and resumed.",
    example: "2048",
  },
  LOA_MAX_UPLOADS_GB: {
    schema: z.coerce.number().int().min(1).max(10_000).default(20),
    doc: "Room for uploads that are not whole yet, of all people together, in gigabytes.",
    example: "20",
  },
  LOA_RATE_LIMIT_PERSON_PER_MINUTE: {
    schema: z.coerce.number().int().min(0).max(1_000_000).default(1200),
    doc: "Requests a minute from one signed-in person, and from each API token; 0 sets no limit.",
    example: "1200",
  },
  LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: {
    schema: z.coerce.number().int().min(0).max(1_000_000).default(600),
    doc: "Requests a minute from one network address by nobody who is signed in; 0 sets no limit.",
    example: "600",
  },
  LOA_SMTP_URL: {
    schema: optionalText,
    doc: "Mail server, smtp:// or smtps://. Empty: mails wait on the administrator's mail page.",
    example: "smtps://user:secret@mail.example.gov.vn:465",
    secret: true,
  },
  LOA_MAIL_FROM: {
    schema: z.string().default("Loa <khong-tra-loi@localhost>"),
    doc: "Sender of Loa's mails.",
    example: "Loa <loa@example.gov.vn>",
  },
  LOA_S3_ENDPOINT: {
    schema: optionalText.pipe(z.url().optional()),
    doc: "Files on S3 instead of the data folder: address of the service, without the bucket.",
    example: "https://s3.example.gov.vn",
  },
  LOA_S3_BUCKET: { schema: optionalText, doc: "Bucket of the files.", example: "loa" },
  LOA_S3_REGION: {
    schema: z.string().default("us-east-1"),
    doc: "Region the S3 service signs for.",
    example: "us-east-1",
  },
  LOA_S3_ACCESS_KEY_ID: { schema: optionalText, doc: "Key of the bucket.", example: "loa" },
  LOA_S3_SECRET_ACCESS_KEY: {
    schema: optionalText,
    doc: "Secret of that key.",
    example: "secret",
    secret: true,
  },
  LOA_OIDC_ISSUER: {
    schema: optionalText.pipe(z.url().optional()),
    doc: "Identity provider for single sign-on (OpenID Connect): its issuer address. Empty: none.",
    example: "https://sso.example.gov.vn/realms/tinh",
  },
  LOA_OIDC_CLIENT_ID: {
    schema: optionalText,
    doc: "Loa's name at the provider. Its redirect address there is LOA_BASE_URL/console/sign-in/provider.",
    example: "loa",
  },
  LOA_OIDC_CLIENT_SECRET: {
    schema: optionalText,
    doc: "Secret of that client.",
    example: "secret",
    secret: true,
  },
  LOA_OIDC_LABEL: {
    schema: z.string().default("SSO"),
    doc: "What the provider is called on the sign-in page.",
    example: "SSO",
  },
  LOA_OIDC_SCOPES: {
    schema: z.string().default("openid profile email"),
    doc: "What Loa asks the provider for.",
    example: "openid profile email",
  },
  LOA_OIDC_CLAIMS: {
    schema: z.string().default("").transform(readClaimMap),
    doc: "Names of claims where they differ: subject=sub,name=name,email=email,verified=email_verified; verified=always when the provider proves every address.",
    example: "name=HoVaTen,email=email",
  },
  LOA_OIDC_ACR: {
    schema: z
      .string()
      .default("")
      .transform((value) => value.split(/[\s,]+/).filter((one) => one !== "")),
    doc: "Levels of assurance (acr) accepted, the lowest first; others are refused. Empty: any.",
    example: "LoA2,LoA3",
  },
  LOA_SECRET_KEY: {
    schema: optionalText.pipe(z.string().min(32).optional()),
    doc: "Seals secrets kept in the database, at least 32 characters; the same for every process. Empty: a file `secret-key` in the data folder. Keep it apart from the backups.",
    example: "a-long-random-text-of-at-least-32-characters",
    secret: true,
  },
  LOA_OUTGOING_ALLOW: {
    schema: z
      .string()
      .default("")
      .transform((value) => value.split(",").map((one) => one.trim()))
      .transform((list) => list.filter((one) => one !== "")),
    doc: "The office's own internal systems that webhooks and the harvesting of evidence may reach over http or https, HOST or HOST:PORT, separated by commas. Everything else must be public, https, port 443.",
    example: "truc-tich-hop.example.internal:8443",
  },
  LOA_LOG_FOLDERS: {
    schema: z.string().default("").transform(readLogFolders),
    doc: "Folders of broadcast logs that may be read as evidence, UNIT-CODE=/absolute/folder, separated by commas; each for that unit alone. Nothing outside them is read, and no symbolic link is followed.",
    example: "H48.01=/srv/nhat-ky/dai-xa-mau",
  },
  LOA_METRICS_TOKEN: {
    schema: optionalText,
    doc: "Bearer token of /metrics. Empty: /metrics answers programs on this machine only.",
    example: "a-long-random-text",
    secret: true,
  },
} as const satisfies Record<string, Variable>;

type Variables = typeof variables;
export type RawEnv = { readonly [K in keyof Variables]: z.output<Variables[K]["schema"]> };

/** The checked environment. `dataDir` is absolute. */
export interface Env extends RawEnv {
  readonly dataDir: string;
}

/** All faults of the environment together, one line each. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Reads and checks the environment. @throws EnvError naming every faulty variable at once. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const parsed = (variable.schema as z.ZodType).safeParse(source[name]);
    if (parsed.success) values[name] = parsed.data;
    else faults.push(`${name}: ${parsed.error.issues.map((issue) => issue.message).join("; ")}`);
  }
  if (faults.length > 0) throw new EnvError(faults.join("\n"));
  const raw = values as RawEnv;
  return { ...raw, dataDir: resolve(raw.LOA_DATA_DIR) };
}

/** The text of `.env.example`, generated from the declarations above. */
export function envExample(): string {
  const blocks = Object.entries(variables).map(
    ([name, variable]) => `# ${variable.doc}\n#${name}=${variable.example}\n`,
  );
  return `# Every variable Loa reads. Copy to .env and uncomment what you change.\n\n${blocks.join("\n")}`;
}

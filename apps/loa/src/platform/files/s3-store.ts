import { setTimeout as pause } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { asKept, FileFault, type FileStore, hashOf, placeOf } from "./store.ts";
import { FilesUnavailable } from "./unavailable.ts";

/** A bucket of any S3-compatible service, addressed by path. */
export interface S3Settings {
  /** Address of the service, without the bucket: `https://s3.example.gov.vn`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How patient the store is, in milliseconds; a transfer may take a second longer per megabyte. */
export interface S3Patience {
  readonly tries: number;
  readonly firstPause: number;
  readonly longestTry: number;
}

const usualPatience: S3Patience = { tries: 3, firstPause: 200, longestTry: 10_000 };
const longestDownload = 120_000;

/**
 * A store on S3. What is read is compared with its hash, so half an object is never taken for a whole one.
 * Every door throws `FilesUnavailable` (503) when the service is away or refuses us.
 */
export function s3Store(settings: S3Settings, patience: S3Patience = usualPatience): FileStore {
  const ask = asker(settings, patience);
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await keeps(ask, sha256, bytes.length))) await send(ask, sha256, bytes);
      return sha256;
    },
    get: async (sha256) => {
      const { status, bytes } = await ask("GET", placeOf(sha256), { longest: longestDownload });
      if (status === 404) throw new FileFault("missing", sha256);
      return asKept(accepted("GET", status, bytes), sha256);
    },
  };
}

interface Answer {
  readonly status: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}
interface Asked {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  readonly longest?: number;
}
type Ask = (method: "HEAD" | "GET" | "PUT", key: string, asked?: Asked) => Promise<Answer>;

// A shorter object of that name is what a broken service left; it is written again.
async function keeps(ask: Ask, sha256: string, length: number): Promise<boolean> {
  const answer = await ask("HEAD", placeOf(sha256));
  // Without the right to list, a missing object may answer "forbidden"; the write will tell which it was.
  if (answer.status === 404 || answer.status === 403) return false;
  accepted("HEAD", answer.status, answer.bytes);
  return answer.length === length;
}

// The service compares the body with this hash too; what a lesser one keeps of a broken upload is never read as whole.
async function send(ask: Ask, sha256: string, bytes: Uint8Array): Promise<void> {
  const { status, bytes: said } = await ask("PUT", placeOf(sha256), {
    body: new Uint8Array(bytes),
    headers: { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" },
  });
  accepted("PUT", status, said);
}

function accepted(method: string, status: number, bytes: Uint8Array): Uint8Array {
  if (status === 200) return bytes;
  const code = /<Code>(\w{1,60})<\/Code>/.exec(
    Buffer.from(bytes.subarray(0, 2000)).toString(),
  )?.[1];
  throw new FilesUnavailable(`S3 ${method}: ${status}${code ? ` ${code}` : ""}`);
}

function asker(settings: S3Settings, patience: S3Patience): Ask {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 0 });
  const base = `${settings.endpoint.replace(/\/+$/, "")}/${encodeURIComponent(settings.bucket)}`;
  return async (method, key, asked = {}) => {
    for (let tried = 1; ; tried += 1) {
      const answer = await askOnce(client, method, `${base}/${key}`, asked, patience);
      if (!(answer instanceof Error) && !isPassing(answer.status)) return answer;
      if (tried >= patience.tries)
        throw new FilesUnavailable(`S3 ${method}: ${describe(answer)} (${tried})`);
      await pause(patience.firstPause * 2 ** (tried - 1));
    }
  };
}

async function askOnce(
  client: AwsClient,
  method: string,
  url: string,
  { body, headers, longest }: Asked,
  patience: S3Patience,
): Promise<Answer | Error> {
  const limit = longest ?? patience.longestTry + (body?.length ?? 0) / 1000;
  const signal = AbortSignal.timeout(Math.ceil(limit));
  try {
    const init = { method, signal, redirect: "error" as const, headers: headers ?? {} };
    const response = await client.fetch(url, body ? { ...init, body } : init);
    const length = Number(response.headers.get("content-length") ?? -1);
    return { status: response.status, length, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isPassing = (status: number) => status >= 500 || status === 429 || status === 408;

function describe(answer: Answer | Error): string {
  if (!(answer instanceof Error)) return String(answer.status);
  const { code } = (answer.cause ?? answer) as { code?: unknown };
  return typeof code === "string" ? code : answer.name;
}

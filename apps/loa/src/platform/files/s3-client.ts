import { setTimeout as pause } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
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

export const usualPatience: S3Patience = { tries: 3, firstPause: 200, longestTry: 10_000 };

export interface S3Answer {
  readonly status: number;
  readonly length: number;
  readonly bytes: Uint8Array;
  readonly etag: string;
}

export interface S3Asked {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  readonly longest?: number;
}

/** Asks the service for a key of the bucket, query included; tries again what may pass. @throws FilesUnavailable */
export type AskS3 = (
  method: "HEAD" | "GET" | "PUT" | "POST" | "DELETE",
  key: string,
  asked?: S3Asked,
) => Promise<S3Answer>;

/** The bytes of an answer that was no refusal. @throws FilesUnavailable with the service's own code */
export function accepted(method: string, { status, bytes }: S3Answer): Uint8Array {
  if (status === 200 || status === 204 || status === 206) return bytes;
  const code = /<Code>(\w{1,60})<\/Code>/.exec(
    Buffer.from(bytes.subarray(0, 2000)).toString(),
  )?.[1];
  throw new FilesUnavailable(`S3 ${method}: ${status}${code ? ` ${code}` : ""}`);
}

/** A signed way to the bucket. */
export function s3Client(settings: S3Settings, patience: S3Patience): AskS3 {
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
  { body, headers, longest }: S3Asked,
  patience: S3Patience,
): Promise<S3Answer | Error> {
  const limit = longest ?? patience.longestTry + (body?.length ?? 0) / 1000;
  const signal = AbortSignal.timeout(Math.ceil(limit));
  try {
    const init = { method, signal, redirect: "error" as const, headers: headers ?? {} };
    const response = await client.fetch(url, body ? { ...init, body } : init);
    return {
      status: response.status,
      length: Number(response.headers.get("content-length") ?? -1),
      etag: response.headers.get("etag") ?? "",
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const isPassing = (status: number) => status >= 500 || status === 429 || status === 408;

function describe(answer: S3Answer | Error): string {
  if (!(answer instanceof Error)) return String(answer.status);
  const { code } = (answer.cause ?? answer) as { code?: unknown };
  return typeof code === "string" ? code : answer.name;
}

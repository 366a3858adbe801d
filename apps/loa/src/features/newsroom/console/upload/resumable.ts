import { ApiError } from "../../../../platform/ui/api/ApiError.ts";
import { apiRoot } from "../../../../platform/ui/api/address.ts";
import { call, noAnswerError } from "../../../../platform/ui/api/call.ts";
import { connectionIs } from "../../../../platform/ui/api/connection.ts";
import { storedLanguage } from "../../../../platform/ui/i18n/language.ts";
import {
  beginUpload,
  getUpload,
  sendUpload,
  tusVersion,
  type Upload,
} from "../../../media/contract.ts";

const kilobyte = 1024;
/** Pieces of a file: as large as the line takes in a few seconds, so that a bad one gets on, and a proxy lets them through. */
const pieces = { first: 1024 * kilobyte, least: 128 * kilobyte, most: 8192 * kilobyte };

/** Size of the next piece, in bytes, after one of `size` took so many milliseconds. */
export function nextPiece(size: number, took: number): number {
  if (took < 3000) return Math.min(pieces.most, size * 2);
  return took > 15_000 ? Math.max(pieces.least, size / 2) : size;
}

// Of the line, not of one file: what broke off goes on with smaller pieces.
let size = pieces.first;

/** What a file is known by on this machine. */
export const markOf = (file: File) => `${file.name}|${file.size}|${file.lastModified}`;

const headersNow = () => ({
  "X-Loa-Request": "1",
  "Tus-Resumable": tusVersion,
  "Accept-Language": storedLanguage(),
});

const base64 = (words: string) => btoa(String.fromCharCode(...new TextEncoder().encode(words)));

/** Tells the server that a file will come; answers the upload's id. @throws ApiError */
export async function announceFile(file: File, unitId: string): Promise<string> {
  const pairs = { filename: file.name, unit: unitId, mark: markOf(file) };
  const metadata = Object.entries(pairs).map(([name, value]) => `${name} ${base64(value)}`);
  const headers = {
    ...{ ...headersNow(), "Upload-Length": String(file.size) },
    "Upload-Metadata": metadata.join(","),
  };
  const answer = await ask("POST", `${apiRoot}${beginUpload.path}`, { headers });
  return answer.getResponseHeader("location")?.split("/").at(-1) ?? "";
}

/** How far an upload came. @throws ApiError */
export const askState = (uploadId: string): Promise<Upload> =>
  call(getUpload, { params: { uploadId } });

export interface Sending {
  readonly uploadId: string;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Told how many bytes are on their way or there. */
  readonly onSent: (bytes: number) => void;
}

/** Sends a file on from where it stands until the server has it all. @throws ApiError, and AbortError when it was stopped */
export async function sendOn(sending: Sending): Promise<Upload> {
  let state = await askState(sending.uploadId);
  let at = state.received;
  while (!state.mediaId) {
    at = await sendPiece(sending, at);
    if (at >= sending.file.size) state = await askState(sending.uploadId);
    if (state.mediaId === null && at >= sending.file.size) at = state.received;
  }
  return state;
}

async function sendPiece({ uploadId, file, signal, onSent }: Sending, at: number): Promise<number> {
  onSent(at);
  const begun = performance.now();
  const asked = size;
  const piece = file.slice(at, at + asked);
  // Until it has arrived it counts as too large for this line.
  size = Math.max(pieces.least, asked / 2);
  const sum = await checksumOf(piece);
  const headers = {
    ...{ ...headersNow(), "Upload-Offset": String(at), "Content-Type": sendUpload.stream ?? "" },
    ...(sum ? { "Upload-Checksum": `sha256 ${sum}` } : {}),
  };
  const address = `${apiRoot}${getUpload.path.replace(":uploadId", uploadId)}`;
  const answer = await ask("PATCH", address, {
    ...{ headers, body: piece, signal },
    onSent: (bytes) => onSent(at + bytes),
  });
  size = nextPiece(asked, performance.now() - begun);
  return Number(answer.getResponseHeader("upload-offset") ?? at);
}

// Browsers count sums on safe pages only; elsewhere the length alone is compared.
async function checksumOf(piece: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const sum = await crypto.subtle.digest("SHA-256", await piece.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(sum)));
}

interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly signal?: AbortSignal;
  readonly onSent?: (bytes: number) => void;
}

/** `fetch` cannot tell how much has gone, so this goes by XMLHttpRequest. */
function ask(method: string, address: string, asking: Asking): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    for (const [name, value] of Object.entries(asking.headers))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => asking.onSent?.(loaded);
    request.onload = () => {
      connectionIs("back");
      if (request.status < 400) resolve(request);
      else reject(refusalOf(request));
    };
    request.onerror = () => {
      connectionIs("lost");
      reject(noAnswerError());
    };
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    asking.signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(asking.body ?? null);
  });
}

function refusalOf({ status, responseText }: XMLHttpRequest): ApiError {
  try {
    const { error } = JSON.parse(responseText) as { error: { code: string; message: string } };
    return new ApiError({ ...error, status });
  } catch {
    return new ApiError({ code: "unknown", status, message: `HTTP ${status}` });
  }
}

/** What may pass by itself: the line, the server, a piece damaged on its way, another that was faster. */
export const mayPass = ({ status, code }: ApiError) =>
  status === 0 ||
  status >= 500 ||
  status === 429 ||
  status === 460 ||
  ["upload-offset", "upload-interrupted", "upload-broken-off"].includes(code);

import type { CallArguments, CallResult, Endpoint, ErrorBody } from "../../contract/endpoint.ts";
import { storedLanguage } from "../i18n/language.ts";
import { ApiError } from "./ApiError.ts";
import { addressOf } from "./address.ts";
import { connectionIs } from "./connection.ts";

interface LooseArguments {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly files?: readonly File[];
  readonly signal?: AbortSignal;
}

/**
 * Calls one endpoint of `/api/v1` and gives its typed answer: a value, a Blob for a file, undefined
 * for none. Answers are not parsed again here: the server presents them through the same schema.
 * @throws ApiError for every refusal, and with code `network` when no answer came.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  args?: CallArguments<E>,
): Promise<CallResult<E>> {
  const given = (args ?? {}) as LooseArguments;
  const answer = await send(addressOf(endpoint, given), requestOf(endpoint, given));
  return (await settleAnswer(endpoint, answer)) as CallResult<E>;
}

/** What an answer holds for its endpoint. @throws ApiError when it is a refusal */
export async function settleAnswer(endpoint: Endpoint, answer: Response): Promise<unknown> {
  if (!answer.ok) throw await refusalOf(answer);
  return answerOf(endpoint, answer);
}

/** The request of one call, as `fetch` takes it. */
export function requestOf(endpoint: Endpoint, args: LooseArguments): RequestInit {
  const headers: Record<string, string> = {
    "X-Loa-Request": "1",
    "Accept-Language": storedLanguage(),
  };
  const body = bodyOf(endpoint, args);
  if (typeof body === "string") headers["Content-Type"] = "application/json";
  return {
    method: endpoint.method.toUpperCase(),
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body }),
    ...(args.signal ? { signal: args.signal } : {}),
  };
}

function bodyOf(endpoint: Endpoint, args: LooseArguments): string | FormData | undefined {
  if (!endpoint.upload) return endpoint.body ? JSON.stringify(args.body ?? {}) : undefined;
  const form = new FormData();
  if (endpoint.body) form.append("json", JSON.stringify(args.body ?? {}));
  for (const file of args.files ?? []) form.append("file", file, file.name);
  return form;
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(address, request);
    connectionIs("back");
    return answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    connectionIs("lost");
    throw noAnswerError();
  }
}

/** Nothing came back: the line is broken or the server is away. */
export function noAnswerError(): ApiError {
  return new ApiError({ code: "network", status: 0, message: noAnswer[storedLanguage()] });
}

const noAnswer = {
  vi: "Không kết nối được tới máy chủ. Nội dung anh/chị đã nhập vẫn còn trên màn hình này.",
  en: "The server could not be reached. What you entered is still on this screen.",
};

async function refusalOf(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => undefined)) as ErrorBody | undefined;
  const error = body?.error;
  return new ApiError({
    code: error?.code ?? "unknown",
    status: answer.status,
    message: error?.message ?? `HTTP ${answer.status}`,
    fields: error?.fields,
    requestId: error?.requestId ?? answer.headers.get("x-request-id") ?? undefined,
    details: error?.details,
  });
}

async function answerOf(endpoint: Endpoint, answer: Response): Promise<unknown> {
  if (endpoint.response === "none" || answer.status === 204) return undefined;
  return endpoint.response === "file" ? answer.blob() : answer.json();
}

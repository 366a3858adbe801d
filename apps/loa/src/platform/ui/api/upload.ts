import type { CallArguments, CallResult, Endpoint } from "../../contract/endpoint.ts";
import { addressOf } from "./address.ts";
import { noAnswerError, requestOf, settleAnswer } from "./call.ts";
import { connectionIs } from "./connection.ts";

/**
 * The same as `call()`, telling how much has been sent (0…1): what a person on a bad line wants to know.
 * `fetch` cannot tell, so this goes by XMLHttpRequest. @throws ApiError as `call()` does
 */
export async function upload<E extends Endpoint>(
  endpoint: E,
  args: CallArguments<E>,
  onProgress: (share: number) => void,
): Promise<CallResult<E>> {
  const answer = await send(addressOf(endpoint, args), requestOf(endpoint, args), onProgress);
  return (await settleAnswer(endpoint, answer)) as CallResult<E>;
}

function send(
  address: string,
  request: RequestInit,
  onProgress: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(request.method ?? "POST", address);
    sending.responseType = "blob";
    for (const [name, value] of new Headers(request.headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = (event) =>
      event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onload = () => {
      connectionIs("back");
      resolve(answerOf(sending));
    };
    sending.onerror = () => {
      connectionIs("lost");
      reject(noAnswerError());
    };
    sending.send((request.body ?? null) as XMLHttpRequestBodyInit | null);
  });
}

function answerOf(sending: XMLHttpRequest): Response {
  const id = sending.getResponseHeader("x-request-id");
  return new Response(sending.status === 204 ? null : (sending.response as Blob), {
    status: sending.status,
    headers: id ? { "x-request-id": id } : {},
  });
}

import type { CallArguments, Endpoint } from "../../contract/endpoint.ts";
import { addressOf } from "./address.ts";

/** Address of a GET file endpoint, for a plain link (`<a href download>`) the browser saves itself. */
export function fileAddress<E extends Endpoint>(endpoint: E, args?: CallArguments<E>): string {
  return addressOf(endpoint, args ?? {});
}

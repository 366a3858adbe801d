import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorBody } from "../contract/endpoint.ts";
import type { Services } from "../services.ts";
import { AppError, type AppErrorSpec, errors } from "./errors.ts";
import { isUnavailable, lockedBeneath } from "./failures.ts";
import { routeOf } from "./observe.ts";
import { languageOf, requestIdOf } from "./request-facts.ts";

/** Answers a refusal in its one shape; what nobody foresaw becomes a plain 500 and is logged. */
export function answerError(c: Context, thrown: unknown, services: Services): Response {
  const id = requestIdOf(c);
  const { spec } = asAppError(thrown);
  if (spec.status >= 500)
    services.log.error({ err: thrown, requestId: id, route: routeOf(c) }, "request failed");
  const retryAfter = spec.retryAfter ?? (spec.status === 503 ? 5 : undefined);
  if (retryAfter !== undefined) c.header("retry-after", String(retryAfter));
  c.header("cache-control", "no-store");
  return c.json(bodyOf(spec, languageOf(c), id), spec.status as ContentfulStatusCode);
}

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const period = lockedBeneath(thrown);
  if (period !== null) return errors.lockedRecord(period);
  return isUnavailable(thrown) ? errors.unavailable() : errors.internal();
}

function bodyOf(spec: AppErrorSpec, language: "vi" | "en", requestId: string): ErrorBody {
  const fields = Object.entries(spec.fields ?? {}).map(([path, message]) => [
    path,
    message[language],
  ]);
  return {
    error: {
      code: spec.code,
      message: spec.message[language],
      requestId,
      ...(spec.fields ? { fields: Object.fromEntries(fields) } : {}),
      ...(spec.details === undefined ? {} : { details: spec.details }),
    },
  };
}

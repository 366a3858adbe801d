import type { z } from "zod";

/** A text in both languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What a route answers with: a value of a schema, a file (bytes with a name), or nothing (204). */
export type EndpointResponse = z.ZodType | "file" | "none";

/**
 * One door of `/api/v1`, declared once in a feature's `contract.ts`. The server mounts it with
 * `route()`, the console calls it with `call()`, and both get their types from here.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends EndpointResponse = EndpointResponse,
> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Hono path below `/api/v1`, for example `/plans/:planId/tasks`. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly params?: P;
  readonly query?: Q;
  /** JSON body; or, with `upload`, the text fields of a multipart form. */
  readonly body?: B;
  /** Largest JSON body in bytes, where an ordinary one is too small. */
  readonly maxJsonBytes?: number;
  /** A multipart form: `file` holds the bytes, at most `maxBytes` of them. */
  readonly upload?: { readonly maxBytes: number; readonly many?: boolean };
  /** The body is bytes of this type, read as they come and never held whole; such a door has no transaction of its own. */
  readonly stream?: string;
  /** Answers 201 when it is done. */
  readonly created?: boolean;
  readonly response: R;
}

/** Declares an endpoint; exists for type inference only. */
export function endpoint<
  P extends z.ZodType = z.ZodNever,
  Q extends z.ZodType = z.ZodNever,
  B extends z.ZodType = z.ZodNever,
  R extends EndpointResponse = EndpointResponse,
>(spec: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return spec;
}

type Input<T> = T extends z.ZodNever ? undefined : T extends z.ZodType ? z.input<T> : undefined;

/** Arguments a caller gives: absent parts are optional. */
export type CallArguments<E extends Endpoint> =
  E extends Endpoint<infer P, infer Q, infer B, EndpointResponse>
    ? {
        readonly params?: Input<P>;
        readonly query?: Input<Q>;
        readonly body?: Input<B>;
        readonly files?: readonly File[];
        readonly signal?: AbortSignal;
      }
    : never;

/** What a caller receives back. */
export type CallResult<E extends Endpoint> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R>
    ? R extends z.ZodType
      ? z.output<R>
      : R extends "file"
        ? Blob
        : undefined
    : never;

/** The one shape of every error answer. `fields` names what was wrong with the input, by path. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly details?: unknown;
  };
}

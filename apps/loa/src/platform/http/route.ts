import type { z } from "zod";
import type { Actor } from "../auth/actor.ts";
import type { Policy } from "../auth/policy.ts";
import type { Endpoint, EndpointResponse } from "../contract/endpoint.ts";
import type { Tx } from "../db/database.ts";
import type { Services } from "../services.ts";

/** A file as it arrived: its bytes are bounded by the endpoint, its name is only a hint. */
export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file to send. `inline` shows it in the browser; otherwise it is offered for saving. */
export interface FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly inline?: boolean;
}

/** A file of the store to send, in the stretches a player asks for; it is never held whole. */
export interface KeptReply extends Omit<FileReply, "bytes"> {
  readonly kept: { readonly sha256: string; readonly bytes: number };
}

/** A file that is made while it is sent: it begins once the request's transaction has ended. */
export interface StreamReply extends Omit<FileReply, "bytes" | "inline"> {
  readonly stream: ReadableStream<Uint8Array>;
}

/** A file that is made once the request's transaction has ended, so that no connection waits for it. */
export interface MadeReply extends Omit<FileReply, "bytes"> {
  /** @throws an AppError, which is answered as one */
  readonly make: () => Promise<Uint8Array>;
}

export type AnyFile = FileReply | KeptReply | StreamReply | MadeReply;

/** What every handler may know of its request. */
export interface RequestContext {
  /** The scoped transaction of this request; a GET's is read-only. */
  readonly tx: Tx;
  readonly services: Services;
  readonly now: Date;
  /** Today in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: "vi" | "en";
  readonly requestId: string;
  readonly headers: Headers;
  readonly clientAddress: string;
  /** Adds a header to the answer (session cookies). */
  setHeader(name: string, value: string): void;
  /** Runs once the transaction has committed; failures are logged, not shown. */
  afterCommit(action: () => Promise<void> | void): void;
}

type Out<T> = T extends z.ZodNever ? undefined : T extends z.ZodType ? z.output<T> : undefined;

/** Context with the parsed request of one endpoint and the person its policy let through. */
export interface HandlerContext<P, Q, B, A> extends RequestContext {
  readonly actor: A;
  readonly params: Out<P>;
  readonly query: Out<Q>;
  readonly body: Out<B>;
  readonly files: readonly UploadedFile[];
}

// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing
type Reply<R> = R extends "file" ? AnyFile : R extends z.ZodType ? z.input<R> : void;

/** One mounted endpoint. Handlers read: load → authorise → act → present. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly policy: Policy;
  /** Open also to who must enrol a second factor first. */
  readonly beforeSecondFactor?: boolean;
  /** Headers an OPTIONS at this address answers with, whoever asks: the protocol spoken here. */
  readonly speaks?: (env: Services["env"]) => Readonly<Record<string, string>>;
  /** Reads its body in pieces and has no transaction around it: see `streamRoute`. */
  readonly streamed?: boolean;
  readonly handle: (context: HandlerContext<never, never, never, never>) => Promise<unknown>;
}

type ActorFor<L> = L extends "public" ? Actor | null : Actor;

/** Mounts an endpoint under a policy; a route without one does not compile and does not boot. */
export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends EndpointResponse,
  L extends Policy,
>(
  endpoint: Endpoint<P, Q, B, R>,
  spec: {
    readonly policy: L;
    readonly beforeSecondFactor?: true;
    readonly handle: (context: HandlerContext<P, Q, B, ActorFor<L>>) => Promise<Reply<R>>;
  },
): Route {
  return {
    endpoint: endpoint as unknown as Endpoint,
    policy: spec.policy,
    beforeSecondFactor: spec.beforeSecondFactor ?? false,
    handle: spec.handle as Route["handle"],
  };
}

/** A refusal of the server, or `network` when it could not be reached. */
export class ApiError extends Error {
  /** Stable kebab-case code of the server; `network` when no answer came. */
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** What was wrong with which input, by its path (`title`, `items.0.date`). */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | undefined;
  /** What a screen may act on, for example the ids in conflict. */
  readonly details: unknown;

  constructor(spec: {
    readonly code: string;
    readonly message: string;
    readonly status: number;
    readonly fields?: Readonly<Record<string, string>> | undefined;
    readonly requestId?: string | undefined;
    readonly details?: unknown;
  }) {
    super(spec.message);
    this.name = "ApiError";
    this.code = spec.code;
    this.status = spec.status;
    this.fields = spec.fields ?? {};
    this.requestId = spec.requestId;
    this.details = spec.details;
  }
}

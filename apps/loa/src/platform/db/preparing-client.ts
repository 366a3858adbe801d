import { createHash } from "node:crypto";
import pg from "pg";

/** Statements a connection prepares at most: each holds its plan in PostgreSQL's memory, so they must have an end. */
const preparedAtMost = 300;
/** Statements remembered as seen once; all are forgotten when there are more. */
const rememberedAtMost = 1_000;

/**
 * A connection on which a statement that comes again is prepared: PostgreSQL then parses it once and, when it pays,
 * plans it once. Planning is most of what a small read under row-level security costs. A text that varies with the
 * length of a list rarely comes twice and is sent as it is.
 */
export class PreparingClient extends pg.Client {
  readonly #once = new Set<string>();
  readonly #prepared = new Map<string, string>();

  override query(...args: never[]): never {
    const [text, values, ...rest] = args as readonly unknown[];
    const name = typeof text === "string" && Array.isArray(values) ? this.#nameOf(text) : undefined;
    const asked = name === undefined ? args : [{ name, text, values }, ...rest];
    return (super.query as (...passed: unknown[]) => never).apply(this, asked);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#prepared.get(text);
    if (known !== undefined || this.#prepared.size >= preparedAtMost) return known;
    if (!this.#once.delete(text)) {
      this.#remember(text);
      return undefined;
    }
    const name = nameFor(text);
    this.#prepared.set(text, name);
    return name;
  }

  #remember(text: string): void {
    if (this.#once.size >= rememberedAtMost) this.#once.clear();
    this.#once.add(text);
  }
}

// PostgreSQL cuts names at 63 bytes; another text under the same name would be refused by the driver.
const nameFor = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

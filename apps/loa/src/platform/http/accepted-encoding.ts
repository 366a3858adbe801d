/** How a file may be kept compressed, the smaller first. Browsers ask for brotli only over https. */
export const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding a client likes best of those a file is kept in, the smaller one when it likes both the same
 * (RFC 9110, 12.5.3); null when it wants the file as it is.
 */
export function acceptedEncoding(
  header: string | undefined,
  kept: readonly Encoding[],
): Encoding | null {
  const weights = weightsOf(header ?? "");
  const weight = (encoding: string) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const liked = encodings.filter((encoding) => kept.includes(encoding) && weight(encoding) > 0);
  return liked.reduce<Encoding | null>(
    (best, next) => (best !== null && weight(best) >= weight(next) ? best : next),
    null,
  );
}

function weightsOf(header: string): Map<string, number> {
  const parts = header.toLowerCase().split(",");
  return new Map(parts.map((part) => weightOf(part.split(";").map((piece) => piece.trim()))));
}

function weightOf([name = "", ...parameters]: readonly string[]): [string, number] {
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return [name, Number.isNaN(weight) ? 0 : weight];
}

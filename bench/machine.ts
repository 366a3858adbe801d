import { availableParallelism, cpus, release, totalmem, type } from "node:os";

/** The machine a run was made on; no name of a host or a person. */
export function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${availableParallelism()} cores (${model}), ${memory} GB memory, ${type()} ${release()}, Node.js ${process.versions.node}`;
}

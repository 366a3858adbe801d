import { join } from "node:path";
import { type Env, EnvError } from "../config/env.ts";
import { type S3Settings, s3Store } from "./s3-store.ts";
import { diskStore, type FileStore } from "./store.ts";

/** The store the environment names: S3 when its five variables are set, else the data folder. @throws EnvError */
export function openFiles(env: Env): FileStore {
  const s3 = s3Settings(env);
  return s3 ? s3Store(s3) : diskStore(filesFolder(env));
}

/** Folder of the files when they are kept on this machine. */
export function filesFolder(env: Env): string {
  return join(env.dataDir, "files");
}

/** S3 by the environment, or null when none of it is set. @throws EnvError when only some of it is. */
export function s3Settings(env: Env): S3Settings | null {
  const given = {
    LOA_S3_ENDPOINT: env.LOA_S3_ENDPOINT,
    LOA_S3_BUCKET: env.LOA_S3_BUCKET,
    LOA_S3_ACCESS_KEY_ID: env.LOA_S3_ACCESS_KEY_ID,
    LOA_S3_SECRET_ACCESS_KEY: env.LOA_S3_SECRET_ACCESS_KEY,
  };
  const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length === Object.keys(given).length) return null;
  if (missing.length > 0) throw new EnvError(`S3: thiếu / missing ${missing.join(", ")}`);
  return {
    endpoint: env.LOA_S3_ENDPOINT ?? "",
    bucket: env.LOA_S3_BUCKET ?? "",
    region: env.LOA_S3_REGION,
    accessKeyId: env.LOA_S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.LOA_S3_SECRET_ACCESS_KEY ?? "",
  };
}

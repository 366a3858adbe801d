import type { Actor } from "../../../platform/auth/actor.ts";
import { unitMember } from "../../../platform/auth/policy.ts";
import { errors } from "../../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../../platform/http/route.ts";
import { streamRoute } from "../../../platform/http/stream-route.ts";
import * as contract from "../contract-uploads.ts";
import { beginUpload, largestUpload } from "./begin-upload.ts";
import { endUpload } from "./end-upload.ts";
import { takeBytes } from "./take-bytes.ts";
import { requireTus, tellTus, tusOptions } from "./tus.ts";
import { findUnfinished, findUpload, type UploadRow } from "./uploads.queries.ts";

type In = RequestContext & { readonly actor: Actor };

async function load(c: In, uploadId: string): Promise<UploadRow> {
  const upload = await findUpload(c.tx, uploadId, c.actor.accountId);
  if (!upload) throw errors.notFound();
  return upload;
}

const present = (upload: UploadRow): contract.Upload => ({
  ...{ id: upload.id, unitId: upload.unitId, name: upload.name, mark: upload.mark },
  ...{ bytes: upload.bytes, received: upload.received, mediaId: upload.mediaId },
  movedAt: upload.movedAt.toISOString(),
});

// One door of each address tells; the others of it speak the same.
const telling = (door: Route): Route => ({
  ...door,
  speaks: (env) => tusOptions(largestUpload(env)),
});

/** The doors of uploads: tus 1.0.0, for the person who sends. */
export const uploadRouteTable: readonly Route[] = [
  telling(
    route(contract.listUploads, {
      policy: unitMember,
      handle: async (c) => ({ rows: (await findUnfinished(c.tx, c.actor.accountId)).map(present) }),
    }),
  ),
  route(contract.beginUpload, {
    policy: unitMember,
    handle: async (c) => {
      requireTus(c);
      c.setHeader("Location", `/api/v1/media-uploads/${await beginUpload(c)}`);
    },
  }),
  route(contract.getUpload, {
    policy: unitMember,
    handle: async (c) => {
      const upload = await load(c, c.params.uploadId);
      tellTus(c);
      c.setHeader("Upload-Offset", String(upload.received));
      c.setHeader("Upload-Length", String(upload.bytes));
      return present(upload);
    },
  }),
  telling(
    streamRoute(contract.sendUpload, {
      policy: unitMember,
      handle: async (c) => {
        requireTus(c);
        c.setHeader("Upload-Offset", String(await takeBytes(c, c.params.uploadId)));
      },
    }),
  ),
  route(contract.endUpload, {
    policy: unitMember,
    handle: async (c) => {
      tellTus(c);
      await endUpload(c, await load(c, c.params.uploadId));
    },
  }),
];

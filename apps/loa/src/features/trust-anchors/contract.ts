import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment } from "../../platform/contract/values.ts";

/** A certificate of a certification authority that the office trusts. */
export const TrustAnchor = z.object({
  id: Id,
  /** The authority's own name in its certificate. */
  name: z.string(),
  /** Who vouches for it; its own name where it vouches for itself. */
  issuer: z.string(),
  validFrom: Moment,
  validTo: Moment,
  /** SHA-256 of the certificate, to be compared with what the authority publishes. */
  sha256: z.string(),
  addedBy: z.string().nullable(),
  addedAt: Moment,
});
export type TrustAnchor = z.infer<typeof TrustAnchor>;

export const listTrustAnchors = endpoint({
  method: "get",
  path: "/trust-anchors",
  summary: { vi: "Các cơ quan chứng thực được tin cậy", en: "Trusted certification authorities" },
  response: z.object({ anchors: z.array(TrustAnchor) }),
});

export const addTrustAnchors = endpoint({
  method: "post",
  path: "/trust-anchors",
  summary: {
    vi: "Thêm chứng thư của cơ quan chứng thực được tin cậy (PEM hoặc DER)",
    en: "Add certificates of trusted certification authorities (PEM or DER)",
  },
  upload: { maxBytes: 256 * 1024 },
  /** How many of the file were new, and how many were listed already. */
  response: z.object({ added: z.number(), known: z.number() }),
});

export const removeTrustAnchor = endpoint({
  method: "delete",
  path: "/trust-anchors/:anchorId",
  summary: { vi: "Bỏ tin cậy một cơ quan chứng thực", en: "Trust an authority no longer" },
  params: z.object({ anchorId: Id }),
  response: "none",
});

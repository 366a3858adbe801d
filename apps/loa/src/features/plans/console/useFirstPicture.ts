import { useEffect } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { getPlanPage, type PlanDetail } from "../contract.ts";

/** The first page of a draft that came as pages is fetched on the way to its review, where it is looked at at once. */
export function useFirstPicture({ id, state, file }: PlanDetail): void {
  const hasPages = state === "draft" && /^image\/|\/pdf$/.test(file?.mediaType ?? "");
  useEffect(() => {
    if (hasPages) new Image().src = fileAddress(getPlanPage, { params: { planId: id, page: 1 } });
  }, [hasPages, id]);
}

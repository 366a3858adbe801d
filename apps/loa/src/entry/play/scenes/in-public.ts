import { loadSampleStories } from "../../../features/channels/index.ts";
import { loadReferenceIndices } from "../../../features/indices/contract.ts";
import { loadSamplePlaces } from "../../../features/portal/index.ts";
import { mailbox, robot } from "../cast.ts";
import type { Stage } from "../stage.ts";
import type { Storyline } from "./january.ts";

/**
 * December: the desks' stories go out on the portal, readers see how far the plan has come, and the
 * indices made public so far are entered, each with its source.
 */
export async function goPublic(stage: Stage, { planId }: Storyline): Promise<void> {
  const { services } = stage;
  const pages = await loadSampleStories(services);
  await loadSamplePlaces(services, robot, planId);
  const administrator = await stage.as(mailbox("quantri"));
  const indices = await administrator.call(loadReferenceIndices);
  stage.tell(`  ${pages} trang / pages · ${indices.values} chỉ số / index values`);
}

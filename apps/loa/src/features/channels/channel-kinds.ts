import type { ChannelKind } from "./channel.ts";
import type { ChannelId } from "./contract-shapes.ts";
import { portalChannel } from "./portal-channel.ts";

/** Every way to readers there is. */
export const channelKinds: Readonly<Record<ChannelId, ChannelKind>> = { portal: portalChannel };

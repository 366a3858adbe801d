import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listRequests } from "../contract.ts";
import { actTexts } from "./act-texts.ts";

/** How many requests wait for this coordinator; nothing when none does. */
export function WaitingRequests() {
  const words = useTexts(actTexts);
  const { number } = useFormat();
  const { data } = useCall(listRequests, { query: { perPage: 1 } });
  if (!data?.waiting) return null;
  return <Link to="/requests">{words.waitingCount(number(data.waiting))}</Link>;
}

import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { texts } from "./texts.ts";

type View = "list" | "calendar" | "watch";

/** The list, the calendar, and for who watches all units theirs. */
export function ProgrammeTabs({ view, unit }: { readonly view: View; readonly unit?: string }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const search = unit ? { unit } : {};
  const tab = (key: View, to: string) => ({
    ...{ label: words[key], to, current: view === key, search: key === "watch" ? {} : search },
  });
  const tabs = [tab("list", "/programmes"), tab("calendar", "/programmes/calendar")];
  if (can["programmes.all"]) tabs.push(tab("watch", "/programmes/watch"));
  return <TabLinks label={words.views} tabs={tabs} />;
}

import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listRecordingUnits } from "../../outputs/contract.ts";
import { addSource, listSources } from "../contract.ts";
import { SourceForm } from "./SourceForm.tsx";
import { type SourceDraft, startOn } from "./source-draft.ts";
import { texts } from "./texts.ts";

/** A source is tried, then followed. */
export default function NewSourcePage() {
  const words = useTexts(texts);
  const session = useSession();
  const say = useSay();
  const go = useGo();
  const units = useCall(listRecordingUnits, {});
  const [draft, setDraft] = useState<SourceDraft>(() => startOn(session.today));
  const add = useAct(addSource, {
    invalidates: [listSources],
    onDone: () => {
      say(draft.kind === "social" ? words.savedSocial : words.saved);
      go("/evidence-sources");
    },
  });
  return (
    <>
      <PageHeader
        title={words.addSource}
        subtitle={words.sourcesNote}
        trail={[
          { label: words.found, to: "/found" },
          { label: words.sources, to: "/evidence-sources" },
        ]}
      />
      <SourceForm
        units={units.data?.rows ?? []}
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        busy={add.isPending}
        error={add.error}
        onSave={(body) => add.mutate({ body })}
      />
    </>
  );
}

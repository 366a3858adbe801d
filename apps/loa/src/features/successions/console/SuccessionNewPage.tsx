import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { draftSuccession, listSuccessions } from "../contract.ts";
import { DraftForm } from "./DraftForm.tsx";
import { bodyOf, emptyDraft } from "./draft.ts";
import { draftSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** A change of units begun: from nothing, or from the page of a unit that ends. */
export default function SuccessionNewPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  const go = useGo();
  const [{ unitId, unitName }] = useSearchState(draftSearch);
  const saving = useAct(draftSuccession, {
    invalidates: [listSuccessions],
    onDone: ({ id }) => go(pathTo("/successions/$successionId", { successionId: id })),
  });
  if (!can["units.change"]) return <NoPermission />;
  const begun = unitId ? [{ predecessor: { id: unitId, name: unitName }, successor: null }] : [];
  return (
    <Stack gap={4}>
      <PageHeader title={words.draftNew} trail={[{ label: words.title, to: "/successions" }]} />
      <DraftForm
        start={{ ...emptyDraft, pairs: begun }}
        busy={saving.isPending}
        error={saving.error}
        onSave={(draft) => saving.mutate({ body: bodyOf(draft) })}
      />
    </Stack>
  );
}

import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import {
  changeSuccession,
  listMovingDuties,
  listSuccessions,
  previewSuccession,
  readSuccession,
  type SuccessionDetail,
} from "../contract.ts";
import { DraftForm } from "./DraftForm.tsx";
import { bodyOf, draftOf } from "./draft.ts";
import { texts } from "./texts.ts";

/** A drafted change of units, corrected. */
export default function SuccessionEditPage() {
  const successionId = usePathValue("successionId");
  const found = useCall(readSuccession, { params: { successionId } });
  return <Answer query={found}>{(detail) => <Edit detail={detail} />}</Answer>;
}

function Edit({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(texts);
  const go = useGo();
  const path = pathTo("/successions/$successionId", { successionId: detail.id });
  const saving = useAct(changeSuccession, {
    invalidates: [readSuccession, listSuccessions, previewSuccession, listMovingDuties],
    onDone: () => go(path),
  });
  if (!detail.can.change) return <NoPermission />;
  return (
    <Stack gap={4}>
      <PageHeader title={words.editTitle} trail={[{ label: words.title, to: path }]} />
      <DraftForm
        start={draftOf(detail)}
        busy={saving.isPending}
        error={saving.error}
        onSave={(draft) =>
          saving.mutate({ params: { successionId: detail.id }, body: bodyOf(draft) })
        }
      />
    </Stack>
  );
}

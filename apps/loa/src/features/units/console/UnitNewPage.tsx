import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { countUnitKinds, createUnit, listUnits } from "../contract.ts";
import { texts } from "./texts.ts";
import { UnitForm } from "./UnitForm.tsx";
import { bodyOf, emptyDraft } from "./unit-form.ts";

/** A unit added by hand. */
export default function UnitNewPage() {
  const words = useTexts(texts);
  const go = useGo();
  const { can } = useSession();
  const create = useAct(createUnit, {
    invalidates: [listUnits, countUnitKinds],
    onDone: (unit) => go(pathTo("/units/$unitId", { unitId: unit.id })),
  });
  if (!can["units.change"]) return <NoPermission />;
  return (
    <Stack gap={4}>
      <PageHeader title={words.addUnit} trail={[{ label: words.units, to: "/units" }]} />
      <UnitForm
        start={emptyDraft}
        parent={null}
        busy={create.isPending}
        error={create.error}
        onSave={(draft) => create.mutate({ body: bodyOf(draft) })}
      />
    </Stack>
  );
}

import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { changeUnit, listUnits, readUnit, type UnitDetail } from "../contract.ts";
import { texts } from "./texts.ts";
import { UnitAliases } from "./UnitAliases.tsx";
import { UnitForm } from "./UnitForm.tsx";
import { UnitPeriod } from "./UnitPeriod.tsx";
import { UnitSuccession } from "./UnitSuccession.tsx";
import { bodyOf, draftOf } from "./unit-form.ts";
import { useKindName } from "./useKindName.ts";

/** One unit: what it is, what else it is called, who follows whom. */
export default function UnitPage() {
  const unitId = usePathValue("unitId");
  const unit = useCall(readUnit, { params: { unitId } }, { keep: false });
  return <Answer query={unit}>{(found) => <Unit unit={found} />}</Answer>;
}

function Unit({ unit }: { readonly unit: UnitDetail }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const manages = can["units.manage"] === true;
  const changes = can["units.change"] === true;
  return (
    <Stack gap={6}>
      <PageHeader title={unit.name} trail={[{ label: words.units, to: "/units" }]} />
      <Section title={words.facts}>
        <Facts unit={unit} />
        {changes ? <Edit unit={unit} /> : null}
      </Section>
      <UnitAliases unit={unit} manages={manages} />
      <UnitSuccession unit={unit} changes={changes} />
    </Stack>
  );
}

function Facts({ unit }: { readonly unit: UnitDetail }) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const { today } = useSession();
  const { parent } = unit;
  return (
    <DefinitionList
      items={[
        { term: words.code, value: unit.code },
        { term: words.kind, value: kindName(unit.kind) },
        { term: words.shortName, value: unit.shortName },
        {
          term: words.period,
          value: unit.validFrom || unit.validTo ? <UnitPeriod unit={unit} on={today} /> : null,
        },
        {
          term: words.parent,
          value: parent ? (
            <Link to={pathTo("/units/$unitId", { unitId: parent.id })}>{parent.name}</Link>
          ) : null,
        },
        { term: words.subUnits, value: unit.subUnits },
        { term: words.people, value: unit.people },
        { term: words.email, value: unit.email },
        { term: words.note, value: unit.note },
      ]}
    />
  );
}

function Edit({ unit }: { readonly unit: UnitDetail }) {
  const words = useTexts(texts);
  const say = useSay();
  const change = useAct(changeUnit, {
    invalidates: [readUnit, listUnits],
    onDone: () => say(words.saved),
  });
  return (
    <Disclosure summary={words.edit}>
      <UnitForm
        key={unit.id}
        start={draftOf(unit)}
        parent={unit.parent}
        nameHelp={words.renameHelp}
        busy={change.isPending}
        error={change.error}
        onSave={(draft) => change.mutate({ params: { unitId: unit.id }, body: bodyOf(draft) })}
      />
    </Disclosure>
  );
}

import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { lineName, ownLine, plainCode } from "../../../platform/contract/line-name.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listToChase } from "../contract.ts";
import { DraftLetter } from "./DraftLetter.tsx";
import { LateUnit, useLateWords } from "./LateUnit.tsx";
import { chaseSearch } from "./searches.ts";
import { chaseTexts } from "./texts.ts";

type ToChase = CallResult<typeof listToChase>;

/** What stays late although its people were reminded: who is to be chased, unit by unit. */
export default function ToChasePage() {
  const words = useTexts(chaseTexts);
  const session = useSession();
  const { number } = useFormat();
  const [asked, change] = useSearchState(chaseSearch);
  const state = { ...asked, domain: lineOf(asked.domain, ownLine(session.grants)) };
  const answer = useCall(listToChase, { query: queryOf(state) });
  const { data } = answer;
  const lateWords = useLateWords();
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={
          data && data.units.length > 0
            ? words.count(lateWords(data), number(data.units.length), number(data.days))
            : undefined
        }
        asOf={session.today}
      />
      <Filters state={state} data={data} onChange={change} />
      <Row gap={4}>
        <Link to="/directive-letters">{words.letters}</Link>
        <Link to="/reminders/log">{words.log}</Link>
      </Row>
      <Answer query={answer}>{(found) => <Units found={found} query={queryOf(state)} />}</Answer>
    </Stack>
  );
}

const everyLine = "all";

/** The line asked for; who coordinates one is shown that one until another is asked for, or all of them. */
const lineOf = (asked: string, own: string | undefined): string =>
  asked === everyLine ? "" : asked || (own ?? "");

function queryOf({ domain, plan, days }: SearchOf<typeof chaseSearch>) {
  return {
    ...(domain ? { domain } : {}),
    ...(plan ? { planId: plan } : {}),
    ...(days >= 0 ? { days } : {}),
  };
}

function Filters(props: {
  readonly state: SearchOf<typeof chaseSearch>;
  readonly data: ToChase | undefined;
  readonly onChange: (patch: Partial<SearchOf<typeof chaseSearch>>) => void;
}) {
  const words = useTexts(chaseTexts);
  const { state, data, onChange } = props;
  return (
    <FilterBar>
      <SelectField
        label={words.domain}
        placeholder={words.anyDomain}
        clearable
        options={linesIn(data, state.domain).map((code) => ({
          value: code,
          label: lineName(code),
        }))}
        value={state.domain}
        onChange={(domain) => onChange({ domain: domain || everyLine })}
      />
      <SelectField
        label={words.plan}
        placeholder={words.anyPlan}
        clearable
        options={(data?.plans ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={state.plan}
        onChange={(plan) => onChange({ plan })}
      />
      <NumberField
        label={words.days}
        min={0}
        max={400}
        value={state.days >= 0 ? state.days : (data?.days ?? null)}
        onChange={(days) => onChange({ days: days ?? -1 })}
      />
    </FilterBar>
  );
}

const linesIn = (data: ToChase | undefined, shown: string): string[] => [
  ...new Set([...(data?.domains ?? []).map(plainCode), ...(shown ? [shown] : [])]),
];

type Query = ReturnType<typeof queryOf>;

function Units({ found, query }: { readonly found: ToChase; readonly query: Query }) {
  const words = useTexts(chaseTexts);
  const { number } = useFormat();
  const { can } = useSession();
  const [chosen, choose] = useState<readonly string[]>([]);
  if (found.units.length === 0)
    return <EmptyState title={words.none}>{words.noneHelp(number(found.days))}</EmptyState>;
  const there = found.units.map(({ unit }) => unit.id);
  const unitIds = there.filter((id) => chosen.includes(id));
  const writes = can["plans.edit"] === true;
  return (
    <Section title={words.units}>
      {found.more ? <Notice tone="info">{words.more}</Notice> : null}
      {writes ? (
        <Stack gap={3}>
          <DraftLetter unitIds={unitIds} query={{ ...query, days: found.days }} />
          <CheckField
            label={words.chooseAll}
            checked={unitIds.length === there.length}
            onChange={(all) => choose(all ? there : [])}
          />
        </Stack>
      ) : null}
      {found.units.map((one) => (
        <LateUnit
          key={one.unit.id}
          unit={one}
          {...(writes ? { choice: choiceOf(one.unit.id, unitIds, choose) } : {})}
        />
      ))}
    </Section>
  );
}

const choiceOf = (
  id: string,
  chosen: readonly string[],
  choose: (ids: readonly string[]) => void,
) => ({
  checked: chosen.includes(id),
  onChange: (yes: boolean) =>
    choose(yes ? [...chosen, id] : chosen.filter((other) => other !== id)),
});

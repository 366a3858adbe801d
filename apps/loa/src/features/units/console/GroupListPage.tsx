import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listGroups, listMembers, type UnitGroup } from "../contract.ts";
import { GroupForm } from "./GroupForm.tsx";
import { texts } from "./texts.ts";
import { unitColumns } from "./unit-columns.tsx";
import { groupListSearch } from "./unit-list-search.ts";
import { useKindName } from "./useKindName.ts";
import { useRuleInWords } from "./useRuleInWords.ts";

/** Groups as rules, and who belongs to one on a date. */
export default function GroupListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [filter, change] = useSearchState(groupListSearch);
  const [adding, setAdding] = useState(false);
  const on = filter.asOf || session.today;
  const groups = useCall(listGroups, { query: { asOf: on } });
  const rows = groups.data?.rows;
  const open = rows?.find((group) => group.id === filter.group);
  const manages = session.can["units.manage"] === true;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.groups}
        subtitle={words.groupsNote}
        asOf={on}
        onAsOf={(asOf) => change({ asOf })}
        action={
          manages ? (
            <Button kind="primary" onClick={() => setAdding((shown) => !shown)}>
              {adding ? words.close : words.addGroup}
            </Button>
          ) : null
        }
      />
      {adding ? <GroupForm group={null} onDone={() => setAdding(false)} /> : null}
      <GroupTable
        rows={rows}
        error={groups.error}
        current={filter.group}
        onOpen={(group) => change({ group: group === filter.group ? "" : group }, { push: true })}
      />
      {open ? <OpenGroup key={open.id} group={open} on={on} manages={manages} /> : null}
    </Stack>
  );
}

function GroupTable(props: {
  readonly rows: readonly UnitGroup[] | undefined;
  readonly error: unknown;
  readonly current: string;
  readonly onOpen: (groupId: string) => void;
}) {
  const words = useTexts(texts);
  const ruleInWords = useRuleInWords();
  const { number } = useFormat();
  return (
    <DataTable
      caption={words.groups}
      rows={props.rows}
      error={props.error}
      rowKey={(group) => group.id}
      isCurrent={(group) => group.id === props.current}
      onOpen={(group) => props.onOpen(group.id)}
      empty={<EmptyState title={words.noGroups}>{words.noGroupsHelp}</EmptyState>}
      columns={[
        { key: "name", header: words.groupName, cell: (group) => group.name },
        { key: "rule", header: words.rule, cell: (group) => ruleInWords(group.rule) },
        {
          key: "members",
          header: words.members,
          nowrap: true,
          align: "end",
          cell: (group) => (
            <Button
              kind="quiet"
              aria-label={`${group.name}: ${words.memberCount(group.members)}`}
              aria-expanded={group.id === props.current}
              onClick={() => props.onOpen(group.id)}
            >
              {number(group.members)}
            </Button>
          ),
        },
        {
          key: "aliases",
          header: words.otherNames,
          phone: "hide",
          cell: (group) => group.aliases.join("; "),
        },
      ]}
    />
  );
}

function OpenGroup(props: {
  readonly group: UnitGroup;
  readonly on: string;
  readonly manages: boolean;
}) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const [editing, setEditing] = useState(false);
  const { group, on, manages } = props;
  const members = useCall(listMembers, { params: { groupId: group.id }, query: { asOf: on } });
  return (
    <Section title={group.name} note={words.memberCount(group.members)}>
      {manages ? (
        <Row>
          <Button onClick={() => setEditing((shown) => !shown)}>
            {editing ? words.close : words.editGroup}
          </Button>
        </Row>
      ) : null}
      {editing ? <GroupForm group={group} onDone={() => setEditing(false)} /> : null}
      <Answer query={members}>
        {({ rows }) => (
          <DataTable
            caption={words.members}
            rows={rows}
            rowKey={(unit) => unit.id}
            columns={unitColumns(words, kindName, on)}
            empty={<EmptyState title={words.noMembers} />}
          />
        )}
      </Answer>
    </Section>
  );
}

import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listSources, resumeSource, type Source, stopSource } from "../contract.ts";
import { folderOf } from "./folder-address.ts";
import css from "./Harvest.module.css";
import { texts } from "./texts.ts";
import { useFaultWords } from "./useFaultWords.ts";

/** The pages that are read regularly, how that goes, and what they brought. */
export default function SourcesPage() {
  const words = useTexts(texts);
  const sources = useCall(listSources, {});
  const add = (
    <ButtonLink kind="primary" to="/evidence-sources/new">
      {words.addSource}
    </ButtonLink>
  );
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.sources}
        subtitle={words.sourcesNote}
        trail={[{ label: words.found, to: "/found" }]}
        action={add}
      />
      <DataTable
        caption={words.sources}
        columns={useSourceColumns()}
        rows={sources.data?.rows}
        rowKey={(row) => row.id}
        error={sources.error}
        onRetry={() => void sources.refetch()}
        empty={<EmptyState title={words.noSources}>{words.noSourcesHelp}</EmptyState>}
      />
    </Stack>
  );
}

function useSourceColumns(): readonly Column<Source>[] {
  const words = useTexts(texts);
  const { number } = useFormat();
  return [
    { key: "source", header: words.source, phone: "title", cell: (row) => <Name source={row} /> },
    { key: "unit", header: words.unit, cell: (row) => row.unit.name },
    { key: "reading", header: words.reading, cell: (row) => <Reading source={row} /> },
    { key: "rule", header: words.rule, cell: (row) => words.rules[row.rule] },
    {
      key: "waiting",
      header: words.waiting,
      align: "end",
      cell: (row) => (
        <Link to="/found" search={{ source: row.id }}>
          {number(row.waiting)}
        </Link>
      ),
    },
    { key: "gone", header: words.gone, align: "end", cell: (row) => number(row.gone) },
    { key: "acts", header: "", cell: (row) => <Stopping source={row} /> },
  ];
}

function Name({ source }: { readonly source: Source }) {
  const words = useTexts(texts);
  return (
    <div className={css.item}>
      {source.title}
      <p className={`${css.soft} ${css.address}`}>
        {words.kinds[source.kind]} · {placeOf(source)}
      </p>
    </div>
  );
}

const placeOf = ({ kind, url }: Source) => (kind === "folder" ? `/${folderOf(url)}` : url);

function Reading({ source }: { readonly source: Source }) {
  const words = useTexts(texts);
  const faultWords = useFaultWords();
  const { moment } = useFormat();
  if (source.stopped) return words.stopped;
  if (source.nextAt === null) return <HandingIn source={source} />;
  return (
    <div>
      <p>{source.readAt ? words.readAt(moment(source.readAt)) : words.notRead}</p>
      {source.fault ? <StatusMark state="late" label={faultWords(source.fault)} /> : null}
      <p className={css.soft}>{words.nextAt(moment(source.nextAt))}</p>
    </div>
  );
}

function HandingIn({ source }: { readonly source: Source }) {
  const words = useTexts(texts);
  const address = pathTo("/evidence-sources/$sourceId/posts", { sourceId: source.id });
  return (
    <div>
      <Link to={address}>{words.handIn}</Link>
      <p className={css.soft}>{words.notReadItself}</p>
    </div>
  );
}

function Stopping({ source }: { readonly source: Source }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(source.stopped ? resumeSource : stopSource, {
    invalidates: [listSources],
    onDone: () => say(source.stopped ? words.resumedNow : words.stoppedNow),
  });
  return (
    <Button
      kind="quiet"
      busy={act.isPending}
      onClick={() => act.mutate({ params: { sourceId: source.id } })}
    >
      {source.stopped ? words.resume : words.stop}
    </Button>
  );
}

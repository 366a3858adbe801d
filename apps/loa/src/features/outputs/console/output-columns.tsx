import { fileAddress } from "../../../platform/ui/api/download.ts";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { getEvidenceFile, kindWords, type OutputRow, type ProofBrief } from "../contract.ts";
import { lockTexts } from "./lock-texts.ts";
import { OutputActs } from "./OutputActs.tsx";
import css from "./OutputListPage.module.css";
import { OutputStateMark } from "./OutputStateMark.tsx";
import { outputTexts } from "./output-texts.ts";

/** Columns of the list; whose it is only where several units are listed together. */
export function useOutputColumns(withUnit: boolean): readonly Column<OutputRow>[] {
  const words = useTexts(outputTexts);
  const { date, number } = useFormat();
  const say = useBilingual();
  const unit: Column<OutputRow> = {
    key: "unit",
    header: words.unit,
    cell: (row) => row.unit.name,
    sortBy: (row) => row.unit.name,
  };
  return [
    { key: "what", header: words.what, hideable: false, cell: (row) => <What row={row} /> },
    {
      key: "date",
      header: words.date,
      nowrap: true,
      cell: (row) => date(row.happenedOn),
      sortBy: (row) => row.happenedOn,
    },
    ...(withUnit ? [unit] : []),
    {
      key: "kind",
      header: words.kind,
      phone: "hide",
      hidden: true,
      cell: (row) => say(kindWords[row.kind]),
    },
    {
      key: "claims",
      header: words.claims,
      align: "end",
      phone: "hide",
      cell: (row) => number(row.claims),
    },
    { key: "evidence", header: words.evidence, cell: (row) => <Proof row={row} /> },
    { key: "state", header: words.state, cell: (row) => <OutputStateMark state={row.state} /> },
    {
      key: "acts",
      header: words.acts,
      hideable: false,
      nowrap: true,
      cell: (row) => <OutputActs key={row.id} output={row} judgingOnly />,
    },
  ];
}

function What({ row }: { readonly row: OutputRow }) {
  const words = useTexts(outputTexts);
  const { mark } = useTexts(lockTexts);
  const { number } = useFormat();
  const marks = [
    row.quantity > 1 ? words.pieces(number(row.quantity)) : null,
    row.minutes ? words.minutes(number(row.minutes)) : null,
    row.replays > 0 ? words.replays(number(row.replays)) : null,
    row.translation ? words.translation : null,
    row.state === "recorded" && !row.unitHasHead ? words.headless : null,
    row.onBehalf ? words.onBehalf : null,
    row.sample ? words.sample : null,
    row.locks.length > 0 ? mark : null,
  ].filter(Boolean);
  return (
    <>
      <Link to={pathTo("/outputs/$outputId", { outputId: row.id })}>{row.title}</Link>
      {marks.length > 0 ? <span className={css.marks}>{marks.join(" · ")}</span> : null}
    </>
  );
}

function Proof({ row }: { readonly row: OutputRow }) {
  const words = useTexts(outputTexts);
  const { number } = useFormat();
  const more = row.evidence - row.proofs.length;
  return (
    <span className={css.proof}>
      {row.proofs.map((piece) => (
        <ProofLink key={piece.id} piece={piece} />
      ))}
      {more > 0 ? <span>+{number(more)}</span> : null}
      {row.twins > 0 ? <StatusMark state="atRisk" label={words.twinMark(row.twins)} /> : null}
    </span>
  );
}

// Opened straight from the list, so that a head can look before approving.
function ProofLink({ piece }: { readonly piece: ProofBrief }) {
  const words = useTexts(outputTexts);
  const name = words.kinds[piece.kind];
  if (piece.kind === "statement") return <span title={piece.label ?? undefined}>{name}</span>;
  const address = fileAddress(getEvidenceFile, { params: { evidenceId: piece.id } });
  return (
    <a
      href={piece.url ?? address}
      title={piece.url ?? piece.label ?? undefined}
      target="_blank"
      rel="noreferrer noopener"
    >
      {name}
    </a>
  );
}

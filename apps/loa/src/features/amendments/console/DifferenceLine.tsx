import type { ReactNode } from "react";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { DifferenceRow, TaskSide } from "../contract.ts";
import css from "./Amendment.module.css";
import { Pairing } from "./Pairing.tsx";
import { texts } from "./texts.ts";
import { wordDiff } from "./word-diff.ts";

interface Props {
  readonly row: DifferenceRow;
  readonly planId: string;
  /** Every old task, to pair with. */
  readonly olds: readonly TaskSide[];
  readonly canChange: boolean;
}

const signs = { added: "+", changed: "≠", ended: "×", untouched: "=" } as const;

/** One duty: its kind, its number, and both wordings where they part. */
export function DifferenceLine({ row, planId, olds, canChange }: Props) {
  const words = useTexts(texts);
  const side = row.fresh ?? row.old;
  return (
    <li className={css.row} data-row data-kind={row.kind} tabIndex={-1}>
      <div className={css.head}>
        <span className={css.kind} data-kind={row.kind}>
          <span aria-hidden="true">{signs[row.kind]}</span> {words.kindNames[row.kind]}
        </span>
        <span className={css.path}>{side?.path}</span>
        {row.fields.length > 0 ? (
          <span className={css.soft}>
            {row.fields.map((field) => words.fieldNames[field]).join(", ")}
          </span>
        ) : null}
        <Note row={row} />
      </div>
      {row.kind === "changed" && row.old && row.fresh ? (
        <BothSides old={row.old} fresh={row.fresh} />
      ) : (
        <OneSide row={row} />
      )}
      {canChange ? (
        <Disclosure summary={words.correct}>
          <Pairing row={row} planId={planId} olds={olds} />
        </Disclosure>
      ) : null}
    </li>
  );
}

function Note({ row }: { readonly row: DifferenceRow }) {
  const words = useTexts(texts);
  const { percent } = useFormat();
  if (row.choiceId) return <span className={css.soft}>{words.byPerson}</span>;
  if (row.renumbered && row.old && row.fresh)
    return <span className={css.soft}>{words.renumbered(row.old.path, row.fresh.path)}</span>;
  if (row.kind === "untouched" && !row.fresh)
    return <span className={css.soft}>{words.notMentioned}</span>;
  if (row.confidence === null || row.confidence >= 1 || row.kind === "untouched") return null;
  return <span className={css.soft}>{words.sure(percent(row.confidence))}</span>;
}

function OneSide({ row }: { readonly row: DifferenceRow }) {
  const side = row.fresh ?? row.old;
  if (!side) return null;
  const facts = [side.quotas.join("; "), side.leads.join("; "), side.timing ?? ""].filter(Boolean);
  return (
    <div className={css.one} data-kind={row.kind} lang="vi">
      <p className={css.title}>{side.title}</p>
      <p className={css.soft}>{facts.join(" · ")}</p>
    </div>
  );
}

function BothSides({ old, fresh }: { readonly old: TaskSide; readonly fresh: TaskSide }) {
  const words = useTexts(texts);
  const parts = partsOf(old, fresh);
  const names: Readonly<Record<string, string>> = words.fieldNames;
  return (
    <div className={css.sides} lang="vi">
      <section aria-label={words.oldWords}>
        <p className={css.sideName}>{words.oldWords}</p>
        {parts.map((part) => (
          <Part key={part.field} name={names[part.field] ?? ""} title={part.field === "words"}>
            <Marked {...part} side="old" />
          </Part>
        ))}
      </section>
      <section aria-label={words.newWords}>
        <p className={css.sideName}>{words.newWords}</p>
        {parts.map((part) => (
          <Part key={part.field} name={names[part.field] ?? ""} title={part.field === "words"}>
            <Marked {...part} side="new" />
          </Part>
        ))}
      </section>
    </div>
  );
}

interface PartWords {
  readonly field: string;
  readonly old: string;
  readonly fresh: string;
}

// The words first, then every field that one of them has.
function partsOf(old: TaskSide, fresh: TaskSide): PartWords[] {
  const listed = (field: string, pick: (side: TaskSide) => readonly string[]) => ({
    ...{ field, old: pick(old).join("; "), fresh: pick(fresh).join("; ") },
  });
  const parts = [
    listed("words", (side) => [side.title]),
    listed("quota", (side) => side.quotas),
    listed("lead", (side) => side.leads),
    listed("coordinators", (side) => side.coordinators),
    listed("timing", (side) => (side.timing ? [side.timing] : [])),
    listed("products", (side) => side.products),
  ];
  return parts.filter((part) => part.old !== "" || part.fresh !== "");
}

function Part(props: {
  readonly name: string;
  readonly title: boolean;
  readonly children: ReactNode;
}) {
  if (props.title) return <p className={css.title}>{props.children}</p>;
  return (
    <p className={css.part}>
      <span className={css.partName}>{props.name}: </span>
      {props.children}
    </p>
  );
}

function Marked({ old, fresh, side }: PartWords & { readonly side: "old" | "new" }) {
  const words = useTexts(texts);
  const own = side === "old" ? old : fresh;
  if (own === "") return <span className={css.soft}>{words.nothing}</span>;
  const pieces = wordDiff(old, fresh).filter((piece) => piece.in === "both" || piece.in === side);
  return pieces.map((piece, nth) => {
    const key = `${nth} ${piece.text}`;
    if (piece.in === "both") return <span key={key}>{piece.text} </span>;
    return side === "old" ? (
      <del key={key} className={css.del}>
        {piece.text}{" "}
      </del>
    ) : (
      <ins key={key} className={css.ins}>
        {piece.text}{" "}
      </ins>
    );
  });
}

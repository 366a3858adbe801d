import { actionName } from "../../../platform/contract/audit-actions.ts";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { listAudit } from "../contract.ts";

import css from "./Mail.module.css";
import { oversightTexts } from "./oversight-texts.ts";

type Entry = CallResult<typeof listAudit>["rows"][number];

/** Columns of the audit log. */
export function useAuditColumns(): readonly Column<Entry>[] {
  const words = useTexts(oversightTexts).audit;
  const format = useFormat();
  return [
    { key: "at", header: words.at, nowrap: true, cell: (entry) => format.moment(entry.at) },
    { key: "who", header: words.who, cell: (entry) => entry.who },
    { key: "action", header: words.action, phone: "title", cell: (e) => <Action entry={e} /> },
    { key: "unit", header: words.unit, cell: (entry) => entry.unitName ?? "–" },
    { key: "details", header: words.details, cell: (entry) => <Details entry={entry} /> },
    {
      key: "sealed",
      header: words.seal,
      nowrap: true,
      phone: "hide",
      cell: (entry) => (
        <StatusMark
          state={entry.sealed ? "locked" : "open"}
          label={entry.sealed ? words.sealed : words.open}
        />
      ),
    },
  ];
}

function Action({ entry }: { readonly entry: Entry }) {
  const say = useBilingual();
  const name = actionName(entry.action);
  if (!name) return <code className={css.code}>{entry.action}</code>;
  return (
    <>
      {say(name)}
      <div className={css.soft}>{entry.action}</div>
    </>
  );
}

function Details({ entry }: { readonly entry: Entry }) {
  const words = useTexts(oversightTexts).audit;
  const facts = Object.entries(entry.details).filter(([, value]) => value !== null);
  return (
    <div className={css.disclosure}>
      <Disclosure summary={words.details}>
        <ul className={css.details}>
          <li>
            {words.subject}: {entry.subjectKind} {entry.subjectId}
          </li>
          {facts.map(([name, value]) => (
            <li key={name}>
              {name}: {typeof value === "string" ? value : JSON.stringify(value)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

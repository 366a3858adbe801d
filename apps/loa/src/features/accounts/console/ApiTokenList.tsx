import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import type { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listApiTokens, revokeApiToken } from "../contract.ts";
import css from "./ApiTokensPage.module.css";
import { scopeWords, tokenTexts } from "./token-texts.ts";

type TokenRow = CallResult<typeof listApiTokens>["tokens"][number];

/** The tokens in force: what each may do, until when, when it was last used, and the way to end it. */
export function ApiTokenList({
  query,
}: {
  readonly query: ReturnType<typeof useCall<typeof listApiTokens>>;
}) {
  const words = useTexts(tokenTexts);
  const columns = useColumns();
  return (
    <Section title={words.mine}>
      <DataTable
        caption={words.mine}
        columns={columns}
        rows={query.data?.tokens}
        rowKey={(row) => row.id}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}
      />
    </Section>
  );
}

function useColumns(): readonly Column<TokenRow>[] {
  const words = useTexts(tokenTexts);
  const format = useFormat();
  const moment = (value: string | null) => (value === null ? words.never : format.moment(value));
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => row.name },
    { key: "scopes", header: words.scopes, cell: (row) => <ScopeWords row={row} /> },
    { key: "hint", header: words.ending, cell: (row) => <code>…{row.hint}</code> },
    { key: "used", header: words.lastUsed, nowrap: true, cell: (row) => moment(row.lastUsedAt) },
    { key: "expires", header: words.expiresOn, cell: (row) => format.date(row.expiresOn) },
    { key: "revoke", header: words.revoke, cell: (row) => <Revoke row={row} /> },
  ];
}

function ScopeWords({ row }: { readonly row: TokenRow }) {
  const say = useBilingual();
  return (
    <ul className={css.words}>
      {row.scopes.map((scope) => (
        <li key={scope}>{say(scopeWords[scope])}</li>
      ))}
    </ul>
  );
}

function Revoke({ row }: { readonly row: TokenRow }) {
  const words = useTexts(tokenTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const act = useAct(revokeApiToken, {
    invalidates: [listApiTokens],
    onDone: () => say(words.revoked),
    onRefused: (error) => say(error.message),
  });
  if (!asking) return <Button onClick={() => setAsking(true)}>{words.revoke}</Button>;
  return (
    <ConfirmInline
      danger
      question={words.revokeAsk(row.name)}
      confirm={words.revoke}
      busy={act.isPending}
      onConfirm={() => act.mutate({ params: { tokenId: row.id } })}
      onCancel={() => setAsking(false)}
    />
  );
}

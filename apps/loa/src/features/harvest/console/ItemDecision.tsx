import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { suggestClaims } from "../../outputs/contract.ts";
import {
  countFoundItem,
  type FoundItem,
  listFoundItems,
  listSources,
  setAsideFoundItem,
  takeUpFoundItem,
} from "../contract.ts";
import css from "./Harvest.module.css";
import { texts } from "./texts.ts";

const stale = [listFoundItems, listSources];

/** What is to become of an item, or what became of it. */
export function ItemDecision({ item }: { readonly item: FoundItem }) {
  if (item.state === "counted") return <Counted item={item} />;
  if (item.state === "setAside") return <SetAside item={item} />;
  return <Waiting item={item} />;
}

function Waiting({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const count = useAct(countFoundItem, { invalidates: stale, onDone: () => say(words.counted) });
  const params = { itemId: item.id };
  const countFor = (commitmentId: string) => count.mutate({ params, body: { commitmentId } });
  if (leaving) return <Leaving item={item} onClose={() => setLeaving(false)} />;
  const { match } = item;
  return (
    <Stack gap={2}>
      {choosing ? (
        <ChooseTask item={item} busy={count.isPending} onCount={countFor} />
      ) : (
        <p className={match ? undefined : css.soft}>
          {match ? `${match.path} ${match.title}` : words.noFit}
        </p>
      )}
      {count.error ? <Notice tone="error">{count.error.message}</Notice> : null}
      <Row gap={2}>
        {match && !choosing ? (
          <Button
            kind="primary"
            busy={count.isPending}
            onClick={() => countFor(match.commitmentId)}
          >
            {words.count}
          </Button>
        ) : null}
        {choosing ? null : (
          <Button kind="quiet" onClick={() => setChoosing(true)}>
            {words.choose}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setLeaving(true)}>
          {words.setAside}
        </Button>
      </Row>
    </Stack>
  );
}

function ChooseTask(props: {
  readonly item: FoundItem;
  readonly busy: boolean;
  readonly onCount: (commitmentId: string) => void;
}) {
  const words = useTexts(texts);
  const { item } = props;
  const [chosen, setChosen] = useState(item.match?.commitmentId ?? "");
  const tasks = useCall(suggestClaims, {
    query: { unitId: item.unit.id, on: item.publishedOn, q: item.title.slice(0, 200) },
  });
  const options = (tasks.data?.rows ?? []).map((row) => ({
    value: row.commitmentId,
    label: `${row.path} ${row.title}`,
  }));
  return (
    <Stack gap={2}>
      <SelectField label={words.chooseTask} options={options} value={chosen} onChange={setChosen} />
      <div>
        <Button
          kind="primary"
          busy={props.busy}
          disabled={chosen === ""}
          onClick={() => props.onCount(chosen)}
        >
          {words.count}
        </Button>
      </div>
    </Stack>
  );
}

function Leaving({ item, onClose }: { readonly item: FoundItem; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const leave = useAct(setAsideFoundItem, {
    invalidates: stale,
    onDone: () => say(words.asideDone),
  });
  return (
    <ConfirmInline
      question={words.setAsideAsk}
      confirm={words.setAside}
      reason="required"
      busy={leave.isPending}
      error={leave.error?.message}
      onConfirm={(reason) => leave.mutate({ params: { itemId: item.id }, body: { reason } })}
      onCancel={onClose}
    />
  );
}

function Counted({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  return (
    <div>
      <Link to={pathTo("/outputs/$outputId", { outputId: item.outputId ?? "" })}>
        {words.output}
      </Link>
      {item.byRule ? <p className={css.soft}>{words.byRule}</p> : null}
    </div>
  );
}

function SetAside({ item }: { readonly item: FoundItem }) {
  const words = useTexts(texts);
  const say = useSay();
  const takeUp = useAct(takeUpFoundItem, { invalidates: stale, onDone: () => say(words.takenUp) });
  return (
    <Stack gap={2}>
      <p>{words.because(item.reason ?? "")}</p>
      <div>
        <Button
          kind="quiet"
          busy={takeUp.isPending}
          onClick={() => takeUp.mutate({ params: { itemId: item.id } })}
        >
          {words.takeUp}
        </Button>
      </div>
    </Stack>
  );
}

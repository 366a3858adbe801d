import { Fragment, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { InPlace } from "../../../platform/ui/components/InPlace.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  type AssignedDuties,
  type AssignedDuty,
  getAssignedDuties,
  takeUpDuty,
  undoTakeUp,
} from "../contract.ts";
import css from "./Assigned.module.css";
import { texts } from "./texts.ts";

interface Props {
  readonly unitId: string;
  /** Of one plan only; empty for all. */
  readonly planId: string;
  /** The way back, where the page was opened from a list. */
  readonly trail?: readonly { readonly label: string; readonly to: string }[];
}

/** What plans above give a unit, and which of its own tasks carries each out. */
export function Assigned({ unitId, planId, trail = [] }: Props) {
  const query = planId ? { planId } : {};
  const assigned = useCall(getAssignedDuties, { params: { unitId }, query });
  return <Answer query={assigned}>{(data) => <Screen data={data} trail={trail} />}</Answer>;
}

function Screen(props: {
  readonly data: AssignedDuties;
  readonly trail: NonNullable<Props["trail"]>;
}) {
  const { data } = props;
  const words = useTexts(texts);
  const byPlan = Map.groupBy(data.duties, (duty) => duty.plan.id);
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.assigned}
        subtitle={words.assignedNote}
        forWhom={data.unit.name}
        trail={props.trail}
        asOf={data.asOf}
      />
      <OwnPlans data={data} />
      {data.duties.length > 0 ? <Standing duties={data.duties} /> : null}
      {data.duties.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHow}</EmptyState>
      ) : null}
      {[...byPlan.values()].map((duties) => (
        <Section
          key={duties[0]?.plan.id}
          title={duties[0]?.plan.title ?? ""}
          note={duties[0]?.plan.documentNumber}
        >
          <ol className={css.duties}>
            {duties.map((duty) => (
              <Duty key={duty.commitmentId} duty={duty} data={data} />
            ))}
          </ol>
        </Section>
      ))}
    </Stack>
  );
}

function OwnPlans({ data }: { readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  if (data.ownPlans.length === 0)
    return (
      <Notice tone="info" title={words.noOwn}>
        {words.noOwnHow}
      </Notice>
    );
  return (
    <p className={css.soft}>
      {words.own}:{" "}
      {data.ownPlans.map((plan, nth) => (
        <Fragment key={plan.id}>
          {nth > 0 ? "; " : ""}
          <Link to={pathTo("/plans/$planId", { planId: plan.id })}>
            {plan.documentNumber} {plan.title}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

// How far the linking is, before the lines themselves.
function Standing({ duties }: { readonly duties: readonly AssignedDuty[] }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const taken = duties.filter((duty) => duty.takeUps.length > 0).length;
  return (
    <FigureRow>
      <Figure value={number(duties.length)} label={words.duties} />
      <Figure value={number(taken)} label={words.takenUp} />
      <Figure
        value={number(duties.length - taken)}
        label={words.notYet}
        {...(taken < duties.length ? { state: "open" as const, stateLabel: words.openNote } : {})}
      />
    </FigureRow>
  );
}

function Duty({ duty, data }: { readonly duty: AssignedDuty; readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { commitmentId } = duty;
  const isTaken = duty.takeUps.length > 0;
  return (
    <li className={css.duty}>
      <div className={css.above} lang="vi">
        <span className={css.path}>{duty.path}</span>{" "}
        <Link to={pathTo("/commitments/$commitmentId", { commitmentId })}>{duty.title}</Link>
        <div className={css.soft}>
          {duty.quota ? `${duty.quota}. ` : ""}
          {words.done(number(duty.delivered), number(duty.required), words.measures[duty.measure])}
        </div>
      </div>
      <div className={css.below}>
        <StatusMark
          state={isTaken ? "met" : "open"}
          label={isTaken ? words.takenUp : words.notYet}
        />
        {duty.takeUps.map((link) => (
          <Taken key={link.id} link={link} canUndo={data.can.takeUp} />
        ))}
        {data.can.takeUp && data.ownTasks.length > 0 ? <Offer duty={duty} data={data} /> : null}
      </div>
    </li>
  );
}

function Taken(props: {
  readonly link: AssignedDuty["takeUps"][number];
  readonly canUndo: boolean;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const [asking, ask] = useState(false);
  const { link } = props;
  const undo = useAct(undoTakeUp, {
    invalidates: [getAssignedDuties],
    onDone: () => say(words.unlinked),
  });
  return (
    <div>
      <div lang="vi">
        <span className={css.path}>{link.path}</span> {link.title}
      </div>
      <span className={css.soft}>
        {link.documentNumber}. {words.carried(number(link.carried))}
      </span>{" "}
      {props.canUndo && !asking ? (
        <Button kind="quiet" onClick={() => ask(true)}>
          {words.unlink}
          <span className={css.hidden}> {words.unlinkThis(link.title)}</span>
        </Button>
      ) : null}
      {asking ? (
        <ConfirmInline
          question={words.unlinkAsk}
          confirm={words.unlink}
          reason="required"
          busy={undo.isPending}
          error={undo.error?.message}
          onCancel={() => ask(false)}
          onConfirm={(reason) => undo.mutate({ params: { takeUpId: link.id }, body: { reason } })}
        />
      ) : null}
    </div>
  );
}

function Offer({ duty, data }: { readonly duty: AssignedDuty; readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const link = useAct(takeUpDuty, {
    invalidates: [getAssignedDuties],
    onDone: ({ carried }) => say(carried > 0 ? words.linked(number(carried)) : words.linkedNew),
  });
  const { commitmentId } = duty;
  const take = (taskId: string) => link.mutate({ body: { commitmentId, taskId } });
  const taken = new Set(duty.takeUps.map((one) => one.taskId));
  const others = data.ownTasks.filter((task) => !taken.has(task.taskId));
  return (
    <>
      {taken.size === 0 ? <Proposals duty={duty} busy={link.isPending} onTake={take} /> : null}
      {others.length > 0 ? (
        <ChooseOther duty={duty} tasks={others} busy={link.isPending} onTake={take} />
      ) : null}
      {link.error ? <Notice tone="error">{link.error.message}</Notice> : null}
    </>
  );
}

interface Taking {
  readonly duty: AssignedDuty;
  readonly busy: boolean;
  readonly onTake: (taskId: string) => void;
}

function Proposals({ duty, busy, onTake }: Taking) {
  const words = useTexts(texts);
  const { percent } = useFormat();
  if (duty.proposals.length === 0) return null;
  return (
    <div>
      <span className={css.soft}>{words.looksLike}</span>
      <ul className={css.offers}>
        {duty.proposals.map((task) => (
          <li key={task.taskId}>
            <span>
              <span lang="vi">
                <span className={css.path}>{task.path}</span> {task.title}
              </span>{" "}
              <span className={css.soft}>{words.like(percent(task.likeness))}</span>
            </span>
            <Button busy={busy} onClick={() => onTake(task.taskId)}>
              {words.link}
              <span className={css.hidden}> {words.linkThis(task.title)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Words = (typeof texts)["vi"];

const chooseWords = (words: Words, { takeUps, proposals }: AssignedDuty) => {
  if (takeUps.length > 0) return words.chooseMore;
  return proposals.length > 0 ? words.chooseOther : words.chooseOwn;
};

// The list of the unit's own tasks is long and seldom wanted: it opens on asking, and nothing is linked by choosing alone.
function ChooseOther(props: Taking & { readonly tasks: AssignedDuties["ownTasks"] }) {
  const words = useTexts(texts);
  const [isOpen, open] = useState(false);
  const [chosen, choose] = useState("");
  const close = () => {
    open(false);
    choose("");
  };
  const take = () => {
    props.onTake(chosen);
    close();
  };
  if (!isOpen)
    return (
      <div className={css.more}>
        <Button kind="quiet" data-change="" onClick={() => open(true)}>
          {chooseWords(words, props.duty)}
          <span className={css.hidden}> {words.forDuty(props.duty.path)}</span>
        </Button>
      </div>
    );
  return (
    <InPlace>
      <Stack gap={2}>
        <SelectField
          label={words.ownTask}
          options={props.tasks.map((task) => ({
            ...{ value: task.taskId, label: `${task.path} ${task.title}` },
          }))}
          value={chosen}
          onChange={choose}
        />
        <Row gap={2}>
          <Button busy={props.busy} disabled={chosen === ""} onClick={take}>
            {words.link}
          </Button>
          <Button kind="quiet" onClick={close}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </InPlace>
  );
}

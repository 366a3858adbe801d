import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { startProviderSignIn } from "../contract.ts";
import { Objection } from "./Entrance.tsx";

interface ProviderWish {
  readonly back?: string;
  readonly invitation?: string;
  readonly link?: boolean;
}

/** Goes to the identity provider, and comes back with what is wished for. */
export function ProviderButton({
  wish,
  wide = false,
  children,
}: {
  readonly wish: ProviderWish;
  readonly wide?: boolean;
  readonly children: string;
}) {
  const act = useAct(startProviderSignIn, {
    onDone: ({ address }) => window.location.assign(address),
  });
  return (
    <>
      <Objection error={act.error} />
      <Button wide={wide} busy={act.isPending} onClick={() => act.mutate({ body: wish })}>
        {children}
      </Button>
    </>
  );
}

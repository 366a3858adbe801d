import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../components/Button.tsx";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { Link } from "../routing/Link.tsx";
import { useGo } from "../routing/useGo.ts";
import { useSession } from "../session/SessionProvider.tsx";
import css from "./AccountCard.module.css";
import { shellTexts } from "./texts.ts";

export interface AccountCardProps {
  /** Ends the session on the server. */
  readonly signOut: () => Promise<unknown>;
  /** The page on which a person sees their own sessions. */
  readonly accountPath: string;
}

/** Who is signed in, and the way out. */
export function AccountCard({ signOut, accountPath }: AccountCardProps) {
  const texts = useTexts(shellTexts);
  const { account } = useSession();
  const leave = useLeave(signOut);
  return (
    <div className={css.card}>
      <Link to={accountPath} className={css.name} title={texts.sessions}>
        {account.name}
      </Link>
      <p className={css.mail}>{account.email}</p>
      <Button
        kind="quiet"
        busy={leave.isPending}
        busyText={texts.signingOut}
        onClick={() => leave.mutate()}
      >
        {texts.signOut}
      </Button>
    </div>
  );
}

function useLeave(signOut: () => Promise<unknown>) {
  const queries = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      go("/sign-in");
      queries.clear();
    },
  });
}

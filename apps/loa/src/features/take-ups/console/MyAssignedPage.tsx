import { Stack } from "../../../platform/ui/components/layout.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { Assigned } from "./Assigned.tsx";

/** What plans above give each of the person's units. */
export default function MyAssignedPage() {
  const { units } = useSession();
  return (
    <Stack gap={8}>
      {units.map((unit) => (
        <Assigned key={unit.id} unitId={unit.id} planId="" />
      ))}
    </Stack>
  );
}

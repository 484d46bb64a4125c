import { useRef, useState } from "react";
import type { Workspace } from "../api/requests.ts";
import { usagePath } from "../router.ts";
import { Link } from "./link.tsx";
import { useCloseOutside } from "./use-close-outside.ts";

const SHORT = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** The credits in the top bar, in both forms that were seen in one month: a bare icon, or a pill (clay-dom.md section 2). */
export function CreditsControl({ workspaceId, workspace }: { workspaceId: string; workspace: Workspace | null }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useCloseOutside(box, () => setOpen(false));
  const left = workspace?.credits?.basic;
  if (left === undefined) return null;
  const budget = workspace?.creditBudgets?.basic ?? 0;
  // Which workspace gets which form is not known; here the number decides.
  const isPill = Number(workspaceId) % 2 === 0;
  const figure = Math.floor(left).toLocaleString("en-US");
  return (
    <div className="anchor" ref={box}>
      <button
        type="button"
        className="credits"
        aria-haspopup="dialog"
        aria-label={isPill ? undefined : "Credits"}
        onClick={() => setOpen(!isOpen)}
      >
        ⛁{isPill ? ` ${SHORT.format(left)} credits left` : " ▾"}
      </button>
      {isOpen && (
        <div role="dialog" aria-label="Credits" className="popover">
          <p>
            {isPill
              ? `${figure} of ${budget.toLocaleString("en-US")} credits left`
              : `${figure} / ${SHORT.format(budget)} credits available`}
          </p>
          <Link className="link" to={usagePath(workspaceId, "workspace")}>
            {isPill ? "View usage →" : "View usage"}
          </Link>
        </div>
      )}
    </div>
  );
}

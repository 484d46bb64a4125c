import { type PageName, pagePath } from "../router.ts";
import { Link } from "./link.tsx";

/** Sign, name, and the page that it opens; null for what the stand-in has no page for. */
const ENTRIES: [sign: string, name: string, page: PageName | null][] = [
  ["⌂", "Home", "home"],
  ["⌕", "Find leads", null],
  ["○", "People", null],
  ["▢", "Companies", null],
  ["∿", "Signals", "signals"],
  ["✳", "Claygents", null],
  ["ƒ", "Functions", "functions"],
  ["⇩", "Exports", null],
  ["⚙", "Settings", "connections"],
];

export function LeftBar({ workspaceId }: { workspaceId: string | null }) {
  return (
    <nav className="left-bar" aria-label="Main">
      <span className="logo" aria-hidden="true" />
      {ENTRIES.map(([sign, name, page]) =>
        page === null || workspaceId === null ? (
          <button key={name} type="button" aria-label={name} title={name}>
            {sign}
          </button>
        ) : (
          <Link key={name} to={pagePath(workspaceId, page)} label={name}>
            {sign}
          </Link>
        ),
      )}
    </nav>
  );
}

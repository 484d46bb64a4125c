import { navigate } from "../router.ts";

const ENTRIES = ["⌕ Find leads", "○ People", "▢ Companies", "∿ Signals", "✳ Claygents", "ƒ Functions", "⇩ Exports"];

export function LeftBar({ workspaceId }: { workspaceId: string | null }) {
  return (
    <nav className="left-bar" aria-label="Main">
      <span className="logo" aria-hidden="true" />
      <a
        href={`/workspaces/${workspaceId}/home`}
        aria-label="Home"
        title="Home"
        onClick={(event) => {
          event.preventDefault();
          navigate(`/workspaces/${workspaceId}/home`);
        }}
      >
        ⌂
      </a>
      {ENTRIES.map((entry) => (
        <button key={entry} type="button" aria-label={entry.slice(2).trim()} title={entry.slice(2).trim()}>
          {[...entry][0]}
        </button>
      ))}
    </nav>
  );
}

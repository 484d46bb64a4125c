import { render } from "preact";
import { PanelPage } from "../../components/panel/panel-page.tsx";
import { PopupPage } from "../../components/popup/popup-page.tsx";
import { startOverlay } from "../../entrypoints/overlay.content/start-overlay.tsx";
import { drawClayLikePage } from "./clay-like-page.ts";
import { columns } from "./sample-columns.ts";
import { samples } from "./samples.ts";

const query = new URLSearchParams(location.search);
const surface = query.get("surface") ?? "index";
const view = samples[query.get("state") ?? "findings"] ?? { state: "loading" as const };
const root = document.getElementById("root") as HTMLElement;
const nothing = () => {};

if (surface === "overlay") {
  document.body.className = query.has("dark") ? "clay-like is-dark" : "clay-like";
  root.replaceWith(drawClayLikePage(columns, query.has("sidebar")));
  const overlay = startOverlay(document, nothing, new AbortController().signal);
  overlay.show(view);
  // For tests: another answer of the worker, without a reload.
  Object.assign(window, {
    gallery: {
      show: (state: string) => overlay.show(samples[state] ?? view),
      setShowsMarks: overlay.setShowsMarks,
      end: overlay.end,
    },
  });
} else if (surface === "index") {
  const links = ["overlay", "popup", "panel"].flatMap((name) =>
    Object.keys(samples).map((state) => `?surface=${name}&state=${state}`),
  );
  render(
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link}>{link}</a>
        </li>
      ))}
    </ul>,
    root,
  );
} else {
  await import("./page-styles.ts");
  const common = { view, showsMarks: true, onShowMarks: nothing };
  render(surface === "popup" ? <PopupPage {...common} onOpenPanel={nothing} /> : <PanelPage {...common} />, root);
}

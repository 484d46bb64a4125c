import { useEffect, useState } from "react";
import { getWorkbooks, type Workbook } from "../api/requests.ts";
import { cancellable, settle } from "../data/use-table-data.ts";
import { navigate } from "../router.ts";

export function HomePage({ workspaceId }: { workspaceId: string }) {
  const [workbooks, setWorkbooks] = useState<Workbook[]>([]);

  useEffect(() => {
    document.title = "Home | Clay";
    const { signal, abort } = cancellable();
    settle(getWorkbooks(workspaceId, signal), setWorkbooks);
    return abort;
  }, [workspaceId]);

  return (
    <main className="home">
      <h1>Home</h1>
      <div>
        {workbooks.map(({ id, name, settings }) => {
          const path = `/workspaces/${workspaceId}/workbooks/${id}/tables/${settings.firstTableId}`;
          return (
            <div key={id}>
              {/* biome-ignore lint/a11y/useSemanticElements: the role that Clay's list has (clay-dom.md section 7) */}
              <div role="cell" className="home-row">
                <a
                  href={path}
                  onClick={(event) => {
                    event.preventDefault();
                    navigate(path);
                  }}
                >
                  {name}
                </a>
              </div>
            </div>
          );
        })}
      </div>
    </main>
  );
}

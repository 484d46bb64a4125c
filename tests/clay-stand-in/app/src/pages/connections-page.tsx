import { useState } from "react";
import type { Account } from "../../../server/wire.ts";
import * as api from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { AddConnection } from "../dialogs/add-connection.tsx";
import { PageFrame } from "../layout/page-frame.tsx";

/** Settings › Connections: accounts of the customer's own, and those that Clay manages (clay-api.md section 7). */
export function ConnectionsPage({ workspaceId }: { workspaceId: string }) {
  const [saved, setSaved] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const accounts = useAnswer((signal) => api.getAccounts(workspaceId, signal), `${workspaceId} ${saved}`) ?? [];
  const isClays = ({ isSharedPublicKey }: Account) => isSharedPublicKey === true;
  return (
    <PageFrame workspaceId={workspaceId} title="Connections" isSettings>
      <div className="page-tools">
        <input className="search" placeholder="Search connections" aria-label="Search connections" />
        <button type="button" className="blue-button" onClick={() => setAdding(true)}>
          + Add connection
        </button>
      </div>
      {isAdding && (
        <AddConnection
          workspaceId={workspaceId}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            setSaved((count) => count + 1);
          }}
        />
      )}
      <AccountList title="Your accounts" accounts={accounts.filter((account) => !isClays(account))} />
      <AccountList title="Clay-managed accounts" accounts={accounts.filter(isClays)} />
    </PageFrame>
  );
}

function AccountList({ title, accounts }: { title: string; accounts: Account[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul aria-label={title} className="rows">
        {accounts.map(({ id, name, appAccountTypeId }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="quiet">{appAccountTypeId}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from "react";
import * as api from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Modal } from "./modal.tsx";

interface Props {
  workspaceId: string;
  onClose: () => void;
  onSaved: () => void;
}

/** Search for the provider, paste its key, save. Only that there is such a dialog is public. */
export function AddConnection({ workspaceId, onClose, onSaved }: Props) {
  const types = useAnswer((signal) => api.getAccountTypes(signal), "types") ?? [];
  const [search, setSearch] = useState("");
  const [type, setType] = useState<string | null>(null);
  const [apiKey, setApiKey] = useState("");
  const found = types.filter((id) => id.includes(search.toLowerCase()));
  const save = async () => {
    if (type === null) return;
    await api.postAccount(workspaceId, { appAccountTypeId: type, apiKey });
    onSaved();
  };
  return (
    <Modal title="Add connection" onClose={onClose}>
      <input
        aria-label="Search providers"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        placeholder="Search providers"
      />
      <fieldset>
        <legend>Provider</legend>
        {found.map((id) => (
          <label key={id} className="radio">
            <input type="radio" name="provider" checked={id === type} onChange={() => setType(id)} /> {id}
          </label>
        ))}
      </fieldset>
      <input
        aria-label="API key"
        type="password"
        value={apiKey}
        onChange={({ target }) => setApiKey(target.value)}
        placeholder="API key"
      />
      <footer className="dialog-foot">
        <button type="button" className="plain-button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="blue-button" onClick={save}>
          Save connection
        </button>
      </footer>
    </Modal>
  );
}

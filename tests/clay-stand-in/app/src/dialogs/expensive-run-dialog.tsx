import { costLines, type RunOrder } from "../data/run-order.ts";
import { useTablePage } from "../data/table-context.ts";
import { Modal } from "./modal.tsx";

interface Props {
  order: RunOrder;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Clay's warning before an expensive run, with the columns that follow (clay-api.md section 12; its markup is not public). */
export function ExpensiveRunDialog({ order, onConfirm, onCancel }: Props) {
  const page = useTablePage();
  const lines = costLines(order, page.table, page);
  const total = lines.reduce((sum, { credits }) => sum + credits, 0);
  return (
    <Modal title="This run may use many credits" onClose={onCancel}>
      <p>
        Running {order.rows.toLocaleString("en-US")} rows may use up to {credits(total)} credits.
      </p>
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.name}>
            {line.name}: {credits(line.credits)}
            {line.isDependent && <span className="quiet"> runs afterwards</span>}
          </li>
        ))}
      </ul>
      <footer className="dialog-foot">
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="blue-button" onClick={onConfirm}>
          Run anyway
        </button>
      </footer>
    </Modal>
  );
}

const credits = (amount: number): string => Math.ceil(amount).toLocaleString("en-US");

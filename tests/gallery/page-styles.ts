import "../../components/shared/tokens.css";
import "../../components/shared/parts.css";
import "../../components/shared/findings.css";
import "../../components/shared/gate.css";
import "../../components/shared/totals.css";
import "../../components/shared/page.css";
import "../../components/panel/your-prices.css";
import "../../components/checklist/checklist.css";

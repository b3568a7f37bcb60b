import { reportFindings } from '../chunks/check/report-findings.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(reportFindings);

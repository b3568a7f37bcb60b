// @vitest-environment happy-dom
import { runsInProgramDom } from './in-program-dom.js';

runsInProgramDom();
